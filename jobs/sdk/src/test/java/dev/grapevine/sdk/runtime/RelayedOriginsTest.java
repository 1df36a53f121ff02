package dev.grapevine.sdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Relays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayedOriginsTest {
  private final RelayedOrigins origins = new RelayedOrigins();

  private boolean isRepeated(int partition, String origin) {
    return origins.isRepeated(
        new RawRecord("a", partition, 0, Map.of(Relays.ORIGIN_HEADER, origin), new byte[0]));
  }

  @Test
  void anOffsetIsRepeatedOnceItOrALaterOneWasSeen() {
    assertThat(isRepeated(0, "raw.plain/0/7")).isFalse();
    assertThat(isRepeated(0, "raw.plain/0/9")).isFalse();
    assertThat(isRepeated(0, "raw.plain/0/7")).isTrue();
    assertThat(isRepeated(0, "raw.plain/0/9")).isTrue();
    assertThat(isRepeated(0, "raw.plain/0/10")).isFalse();
  }

  @Test
  void originsAndPartitionsAreToldApart() {
    assertThat(isRepeated(0, "raw.plain/0/7")).isFalse();
    assertThat(isRepeated(1, "raw.plain/0/7")).isFalse();
    assertThat(isRepeated(0, "raw.plain/1/7")).isFalse();
    assertThat(isRepeated(0, "raw.cloudevents/0/7")).isFalse();
  }

  @Test
  void aHeaderThatIsNotOursSaysNothing() {
    assertThat(isRepeated(0, "nonsense")).isFalse();
    assertThat(isRepeated(0, "nonsense")).isFalse();
    assertThat(isRepeated(0, "raw.plain/0/many")).isFalse();
    assertThat(origins.isRepeated(new RawRecord("a", 0, 0, Map.of(), new byte[0]))).isFalse();
  }
}

package dev.grapevine.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Namespace;
import dev.grapevine.servers.TopicSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterLimitsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
  private static final long HALF = DeadLetterLimits.MOST_BYTES / 2;

  private static List<String> beyond(Map<String, Long> bytes) {
    return DeadLetterLimits.beyond("letters-", bytes, TODAY);
  }

  @Test
  void aDayIsKeptForAMonth() {
    assertThat(beyond(Map.of("letters-2026.03.01", 1L, "letters-2026.03.02", 1L)))
        .containsExactly("letters-2026.03.01");
  }

  @Test
  void theOldestGoFirstWhereThereIsTooMuch() {
    assertThat(
            beyond(
                Map.of(
                    "letters-2026.03.28", 1L,
                    "letters-2026.03.29", HALF,
                    "letters-2026.03.30", HALF)))
        .containsExactly("letters-2026.03.28");
    assertThat(beyond(Map.of("letters-2026.03.29", HALF, "letters-2026.03.30", HALF + 1)))
        .containsExactly("letters-2026.03.29");
  }

  @Test
  void todayIsKeptWhateverThereIsOfIt() {
    assertThat(beyond(Map.of("letters-2026.03.31", 4 * HALF, "letters-2026.03.30", 1L)))
        .containsExactly("letters-2026.03.30");
    assertThat(beyond(Map.of("letters-2026.04.01", 4 * HALF))).isEmpty();
  }

  @Test
  void whatIsNoDayIsLeftAlone() {
    assertThat(beyond(Map.of("letters-1", 9 * HALF, "letters-trial-2020.01.01", 1L))).isEmpty();
  }

  @Test
  void theTopicForgetsToo() {
    TopicSpec topic = DeadLetterLimits.topic(Namespace.DEFAULT, 4);

    assertThat(topic.name()).isEqualTo("grapevine.dead-letters");
    assertThat(topic.configs())
        .containsEntry("retention.ms", Long.toString(Duration.ofDays(30).toMillis()))
        .containsEntry("retention.bytes", Long.toString(128L << 20))
        .containsEntry("cleanup.policy", "delete");
  }
}

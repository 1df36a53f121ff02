package dev.grapevine.sdk.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Relays;
import dev.grapevine.sdk.Texts;
import dev.grapevine.sdk.Ticks;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class SerializersTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final String HELLO = NINE + " hello";
  private static final FakeSinkContext THREE = new FakeSinkContext(3);

  private final RelaySerializer<String> relay =
      new RelaySerializer<>("out", Texts.port("out").format());
  private final ValueSerializer<String> values =
      new ValueSerializer<>("out", Texts.port("out").format());

  private static RawRecord raw(int partition) {
    return new RawRecord("raw.plain", partition, 7, Map.of(), HELLO.getBytes(UTF_8));
  }

  @Test
  void aValueGoesToThePartitionOfItsKey() {
    ProducerRecord<byte[], byte[]> record = values.serialize(HELLO, THREE, 1L);

    assertThat(record.topic()).isEqualTo("out");
    assertThat(record.partition()).as("left to the producer").isNull();
    assertThat(record.key()).asString(UTF_8).isEqualTo("hello");
    assertThat(record.value()).asString(UTF_8).isEqualTo(HELLO);
  }

  @Test
  void aRelayedValueKeepsItsPartition() {
    ProducerRecord<byte[], byte[]> record =
        relay.serialize(Decoded.value(raw(2), HELLO, NINE), THREE, 1L);

    assertThat(record.topic()).isEqualTo("out");
    assertThat(record.partition()).isEqualTo(2);
    assertThat(record.key()).asString(UTF_8).isEqualTo("hello");
    assertThat(record.value()).asString(UTF_8).isEqualTo(HELLO);
    assertThat(record.headers().lastHeader(Relays.ORIGIN_HEADER).value())
        .asString(UTF_8)
        .isEqualTo(Relays.origin(raw(2)));
  }

  @Test
  void aRelayedTickKeepsItsPartitionAndCanBeToldByItsHeader() {
    RawRecord tick = Ticks.raw("test", 0, NINE);
    RawRecord origin = new RawRecord("raw.plain", 1, 9, tick.headers(), tick.value());

    ProducerRecord<byte[], byte[]> record = relay.serialize(Decoded.tick(origin, NINE), THREE, 1L);

    assertThat(record.partition()).isEqualTo(1);
    assertThat(record.key()).isNull();
    assertThat(record.value()).isEqualTo(tick.value());
    assertThat(record.headers())
        .singleElement()
        .satisfies(
            header -> {
              assertThat(header.key()).isEqualTo("ce_type");
              assertThat(header.value()).asString(UTF_8).isEqualTo("dev.grapevine.tick.v1");
            });
  }

  @Test
  void tooFewPartitionsAreAClearError() {
    assertThatThrownBy(() -> relay.serialize(Decoded.value(raw(3), HELLO, NINE), THREE, 1L))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "raw.plain has a partition 3, but out has only 3 partitions. Give both as many.");
  }
}

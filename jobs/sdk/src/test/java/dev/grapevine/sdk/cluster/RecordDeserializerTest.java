package dev.grapevine.sdk.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.Texts;
import dev.grapevine.sdk.Ticks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordDeserializerTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final TypeInformation<Decoded<String>> TYPE = Decoded.typeOf(Types.STRING);

  private static Decoded<String> decode(ConsumerRecord<byte[], byte[]> record) {
    Decoder<String> decoder =
        new Decoder<>(
            "test",
            Texts.port("texts").format(),
            Duration.ofHours(1),
            Clock.fixed(NINE, ZoneOffset.UTC));
    List<Decoded<String>> out = new ArrayList<>();
    new RecordDeserializer<>(decoder, TYPE).deserialize(record, new ListCollector<>(out));
    assertThat(out).hasSize(1);
    return out.get(0);
  }

  private static ConsumerRecord<byte[], byte[]> record(String value) {
    return new ConsumerRecord<>("texts", 2, 42, null, value == null ? null : value.getBytes(UTF_8));
  }

  @Test
  void aRecordKeepsItsPlaceAndItsHeaders() {
    ConsumerRecord<byte[], byte[]> record = record(NINE + " hello");
    record.headers().add("a", "1".getBytes(UTF_8)).add("none", null);

    Decoded<String> decoded = decode(record);

    assertThat(decoded.value()).isEqualTo(NINE + " hello");
    assertThat(decoded.time()).isEqualTo(NINE);
    assertThat(decoded.origin().topic()).isEqualTo("texts");
    assertThat(decoded.origin().partition()).isEqualTo(2);
    assertThat(decoded.origin().offset()).isEqualTo(42);
    assertThat(decoded.origin().headers()).isEqualTo(Map.of("a", "1"));
  }

  @Test
  void ofAHeaderGivenTwiceTheLastOneCounts() {
    ConsumerRecord<byte[], byte[]> record = record(NINE + " hello");
    record.headers().add("a", "1".getBytes(UTF_8)).add("a", "2".getBytes(UTF_8));

    assertThat(decode(record).origin().headers()).isEqualTo(Map.of("a", "2"));
  }

  @Test
  void whatCannotBeDecodedComesOutAsAFailure() {
    DeadLetter letter = decode(record("poison")).failure();

    assertThat(letter.reason()).isEqualTo(Reason.INVALID);
    assertThat(letter.topic()).isEqualTo("texts");
    assertThat(letter.partition()).isEqualTo(2);
    assertThat(letter.offset()).isEqualTo(42);
  }

  @Test
  void aRecordWithoutAValueIsAFailureToo() {
    assertThat(decode(record(null)).failure().size()).isZero();
  }

  @Test
  void aTickIsTold() {
    var tick = Ticks.raw("test", 0, NINE);
    ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("texts", 0, 0, null, tick.value());
    record.headers().add("ce_type", "dev.grapevine.tick.v1".getBytes(UTF_8));

    assertThat(decode(record).isTick()).isTrue();
    assertThat(decode(record).time()).isEqualTo(NINE);
  }
}

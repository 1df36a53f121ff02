package dev.grapevine.sdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Relays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private OneInputStreamOperatorTestHarness<Decoded<String>, String> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        new OneInputStreamOperatorTestHarness<>(
            new Admission.Factory<>("test", Duration.ofHours(1)));
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  private void process(Decoded<String> decoded) throws Exception {
    long millis = decoded.time() == null ? Long.MIN_VALUE : decoded.time().toEpochMilli();
    harness.processElement(new StreamRecord<>(decoded, millis));
  }

  private void watermark(Instant time) throws Exception {
    harness.processWatermark(new Watermark(time.toEpochMilli()));
  }

  private List<DeadLetter> deadLetters() {
    var side = harness.getSideOutput(Admission.DEAD_LETTERS);
    return side == null ? List.of() : side.stream().map(StreamRecord::getValue).toList();
  }

  private Object counted(String name) {
    var operator = (AbstractStreamOperator<?>) harness.getOperator();
    Accumulator<?, ?> counter = operator.getRuntimeContext().getAccumulator(name);
    return counter == null ? 0L : counter.getLocalValue();
  }

  @Test
  void aValueOnTimePassesWithItsTimestamp() throws Exception {
    process(Records.value("a", NINE));

    assertThat(harness.getRecordOutput())
        .containsExactly(new StreamRecord<>("a", NINE.toEpochMilli()));
    assertThat(deadLetters()).isEmpty();
    assertThat(counted(Admission.ACCEPTED)).isEqualTo(1L);
  }

  @Test
  void aFailureGoesToTheDeadLettersAndIsCountedByReason() throws Exception {
    process(Records.failure(Reason.MALFORMED));
    process(Records.failure(Reason.MALFORMED));
    process(Records.failure(Reason.FUTURE));

    assertThat(harness.extractOutputValues()).isEmpty();
    assertThat(deadLetters())
        .extracting(DeadLetter::reason)
        .containsExactly(Reason.MALFORMED, Reason.MALFORMED, Reason.FUTURE);
    assertThat(counted("dead-letters.malformed")).isEqualTo(2L);
    assertThat(counted("dead-letters.future")).isEqualTo(1L);
    assertThat(counted(Admission.ACCEPTED)).isEqualTo(0L);
  }

  @Test
  void aValueAtTheWatermarkIsLateAndOneAMillisecondAfterItIsNot() throws Exception {
    watermark(NINE);
    process(Records.value("late", NINE));
    process(Records.value("on time", NINE.plusMillis(1)));

    assertThat(harness.extractOutputValues()).containsExactly("on time");
    assertThat(deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.reason()).isEqualTo(Reason.LATE);
              assertThat(letter.raw()).isEqualTo("late");
              assertThat(letter.time()).isEqualTo(NINE);
              assertThat(letter.job()).isEqualTo("test");
              assertThat(letter.detail()).startsWith("$.time: ").contains("1h");
            });
    assertThat(counted("dead-letters.late")).isEqualTo(1L);
  }

  @Test
  void aValueWithoutATimeIsNeverLate() throws Exception {
    watermark(NINE);
    process(Records.value("a", null));

    assertThat(harness.extractOutputValues()).containsExactly("a");
  }

  @Test
  void onlyValuesWithATimeCountAsAccepted() throws Exception {
    process(Records.value("raw, still to be decoded", null));

    assertThat(counted(Admission.ACCEPTED)).isEqualTo(0L);
  }

  @Test
  void aTickIsDropped() throws Exception {
    process(Records.tick(NINE));

    assertThat(harness.getOutput()).isEmpty();
    assertThat(deadLetters()).isEmpty();
  }

  @Test
  void theEndOfABoundedInputIsHeldBack() throws Exception {
    watermark(NINE);
    harness.processWatermark(Watermark.MAX_WATERMARK);
    process(Records.value("after the end", NINE.plusMillis(1)));

    assertThat(harness.getOutput())
        .containsExactly(
            new Watermark(NINE.toEpochMilli()),
            new StreamRecord<>("after the end", NINE.plusMillis(1).toEpochMilli()));
  }

  @Test
  void aLateValueThatWasRelayedBeforeIsNoNews() throws Exception {
    RawRecord relayed =
        new RawRecord("a", 0, 5, Map.of(Relays.ORIGIN_HEADER, "raw.plain/0/7"), new byte[0]);
    process(Decoded.value(relayed, "a", NINE));
    watermark(NINE);

    process(Decoded.value(relayed, "a", NINE));

    assertThat(deadLetters()).isEmpty();
    assertThat(harness.extractOutputValues()).containsExactly("a");
  }
}

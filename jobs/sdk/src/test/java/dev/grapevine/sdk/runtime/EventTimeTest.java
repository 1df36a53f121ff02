package dev.grapevine.sdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.sdk.Decoded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.junit.jupiter.api.Test;

class EventTimeTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration LATENESS = Duration.ofMinutes(10);
  private static final long BEHIND_NINE = NINE.minus(LATENESS).toEpochMilli() - 1;

  private final Output output = new Output();

  @Test
  void periodicWatermarksStayBehindTheNewestByTheLateness() {
    WatermarkGenerator<Decoded<String>> generator = generator(EventTime.periodic(LATENESS));

    event(generator, Records.value("a", NINE));
    event(generator, Records.value("older", NINE.minusSeconds(5)));
    assertThat(output.marks).as("before the interval is over").isEmpty();
    generator.onPeriodicEmit(output);

    assertThat(output.marks).containsExactly(BEHIND_NINE);
  }

  @Test
  void aTickMovesTimeLikeAValue() {
    WatermarkGenerator<Decoded<String>> generator = generator(EventTime.punctuated(LATENESS));

    event(generator, Records.tick(NINE));

    assertThat(output.marks).containsExactly(BEHIND_NINE);
  }

  @Test
  void punctuatedWatermarksFollowEachNewRecordAndNoneThatIsOlder() {
    WatermarkGenerator<Decoded<String>> generator = generator(EventTime.punctuated(LATENESS));

    event(generator, Records.value("a", NINE));
    event(generator, Records.value("older", NINE.minusSeconds(5)));
    event(generator, Records.value("newer", NINE.plusMillis(1)));

    assertThat(output.marks).containsExactly(BEHIND_NINE, BEHIND_NINE + 1);
  }

  @Test
  void neitherAFailureNorAValueWithoutATimeMovesTime() {
    WatermarkGenerator<Decoded<String>> generator = generator(EventTime.periodic(LATENESS));

    event(generator, Records.failure(Reason.FUTURE));
    event(generator, Records.value("a", null));
    generator.onPeriodicEmit(output);

    assertThat(output.marks).isEmpty();
  }

  @Test
  void aPartitionWithoutNewsIsNeverIdle() {
    WatermarkGenerator<Decoded<String>> generator = generator(EventTime.periodic(LATENESS));

    generator.onPeriodicEmit(output);
    generator.onPeriodicEmit(output);

    assertThat(output.idle).isFalse();
  }

  private static WatermarkGenerator<Decoded<String>> generator(
      WatermarkStrategy<Decoded<String>> strategy) {
    return strategy.createWatermarkGenerator(null);
  }

  private void event(WatermarkGenerator<Decoded<String>> generator, Decoded<String> decoded) {
    long timestamp =
        EventTime.<String>periodic(LATENESS)
            .createTimestampAssigner(null)
            .extractTimestamp(decoded, Long.MIN_VALUE);
    generator.onEvent(decoded, timestamp, output);
  }

  private static final class Output implements WatermarkOutput {
    private final List<Long> marks = new ArrayList<>();
    private boolean idle;

    @Override
    public void emitWatermark(Watermark watermark) {
      marks.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }
  }
}

package dev.grapevine.sdk.runtime;

import dev.grapevine.sdk.Decoded;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Watermarks from values and ticks alike: time has come as far as the newest of them, less the
 * allowed lateness. There is no idleness: a partition without news holds time back until a tick
 * moves it, or else history that is still being loaded elsewhere would come too late.
 */
public final class EventTime {
  private EventTime() {}

  /** For sources that are read as fast as can be: watermarks at Flink's regular interval. */
  public static <T> WatermarkStrategy<Decoded<T>> periodic(Duration lateness) {
    return strategy(lateness, false);
  }

  /** For tests: a watermark after every record, so that the order of input decides all. */
  public static <T> WatermarkStrategy<Decoded<T>> punctuated(Duration lateness) {
    return strategy(lateness, true);
  }

  private static <T> WatermarkStrategy<Decoded<T>> strategy(Duration lateness, boolean punctuated) {
    long millis = lateness.toMillis();
    return WatermarkStrategy.<Decoded<T>>forGenerator(
            context -> new Generator<>(millis, punctuated))
        .withTimestampAssigner(
            (decoded, previous) ->
                decoded.time() == null ? Long.MIN_VALUE : decoded.time().toEpochMilli());
  }

  private static final class Generator<T> implements WatermarkGenerator<Decoded<T>> {
    private final long lateness;
    private final boolean punctuated;
    private long newest = Long.MIN_VALUE;

    Generator(long lateness, boolean punctuated) {
      this.lateness = lateness;
      this.punctuated = punctuated;
    }

    @Override
    public void onEvent(Decoded<T> decoded, long timestamp, WatermarkOutput output) {
      if (timestamp > newest) {
        newest = timestamp;
        if (punctuated) {
          onPeriodicEmit(output);
        }
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      if (newest != Long.MIN_VALUE) {
        output.emitWatermark(new Watermark(newest - lateness - 1));
      }
    }
  }
}

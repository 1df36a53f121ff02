package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.sdk.history.Expiry;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.streaming.api.TimerService;

/** The timers of this job: at the ends of panes, and at the ends of days to forget. */
final class Panes {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private Panes() {}

  /** The pane that time is in: what came earlier has been looked at. */
  static int current(TimerService timers) {
    long watermark = timers.currentWatermark();
    return watermark == Long.MIN_VALUE || watermark == Long.MAX_VALUE
        ? Integer.MIN_VALUE
        : Pane.of(watermark + 1);
  }

  /** When a pane is over, in milliseconds of event time: at its last instant. */
  static long timer(int pane) {
    return Pane.end(pane) - 1;
  }

  /** When to forget what was last heard of in a pane: by the day, so that it seldom changes. */
  static long expiry(int pane, Duration memory) {
    return Expiry.after(Instant.ofEpochMilli(Pane.end(pane)), memory);
  }

  /** Whether a timer is one to forget by, rather than the end of a pane. */
  static boolean isExpiry(long timestamp) {
    return timestamp % DAY_MILLIS == 0;
  }
}

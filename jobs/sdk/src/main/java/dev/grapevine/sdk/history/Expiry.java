package dev.grapevine.sdk.history;

import java.time.Duration;
import java.time.Instant;

/** When to forget: by the day, so that it seldom changes, and one timer serves for long. */
public final class Expiry {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private Expiry() {}

  /** The first end of a UTC day at or after so much time, in milliseconds of event time. */
  public static long after(Instant last, Duration retention) {
    long end = last.plus(retention).toEpochMilli();
    return Math.floorDiv(end + DAY_MILLIS - 1, DAY_MILLIS) * DAY_MILLIS;
  }
}

package dev.grapevine.detection.bursts;

import java.time.Instant;

/**
 * Time is counted in panes of a minute, numbered from 1970 on: what happens in one is seen
 * together.
 */
public final class Pane {
  /** Panes an hour. */
  public static final int HOUR = 60;

  /** Panes a day. */
  public static final int DAY = 24 * HOUR;

  private static final long MILLIS = 60_000;

  private Pane() {}

  /** The pane that a time falls into. */
  public static int of(Instant time) {
    return of(time.toEpochMilli());
  }

  /** The pane that a time in epoch milliseconds falls into. */
  public static int of(long epochMillis) {
    return (int) Math.floorDiv(epochMillis, MILLIS);
  }

  /** The first instant after a pane, in epoch milliseconds. */
  public static long end(int pane) {
    return (pane + 1L) * MILLIS;
  }

  /** The UTC day of a pane, numbered from 1970-01-01. */
  public static int day(int pane) {
    return Math.floorDiv(pane, DAY);
  }
}

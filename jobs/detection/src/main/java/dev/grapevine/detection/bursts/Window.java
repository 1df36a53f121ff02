package dev.grapevine.detection.bursts;

import java.time.Duration;

/**
 * The time scales on which a term is looked at. Each is compared with a past that ends before the
 * window begins, so that no burst hides itself.
 */
public enum Window {
  HOURS_6(6 * Pane.HOUR, 1, 0.6),
  HOURS_24(Pane.DAY, 1, 0.3),
  DAYS_3(3 * Pane.DAY, 3, 0.3),
  DAYS_7(7 * Pane.DAY, 7, 0.3),
  DAYS_21(21 * Pane.DAY, 21, 0.6);

  /** How many there are. */
  public static final int COUNT = values().length;

  private final int panes;
  private final int lag;
  private final double handicap;

  Window(int panes, int lag, double handicap) {
    this.panes = panes;
    this.lag = lag;
    this.handicap = handicap;
  }

  /** Its length in panes. */
  public int panes() {
    return panes;
  }

  /** How many whole days before today do not count as past. */
  public int lag() {
    return lag;
  }

  /**
   * What is taken off a score of this window, in decimal orders of magnitude: scales that raise
   * alarms without a cause more easily have to show more.
   */
  public double handicap() {
    return handicap;
  }

  /**
   * How many days before today it reaches back to, as far as rituals of those days matter: at most
   * a week, since of more it is only a small part.
   */
  int daysBack() {
    return Math.max(1, Math.min(7, panes / Pane.DAY));
  }

  /** Its length. */
  public Duration length() {
    return Duration.ofMinutes(panes);
  }
}

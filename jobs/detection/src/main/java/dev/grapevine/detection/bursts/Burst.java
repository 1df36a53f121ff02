package dev.grapevine.detection.bursts;

/**
 * How far the use of a term is above its past.
 *
 * @param score decimal orders of magnitude by which it is unlikely, less the window's handicap
 * @param window in which it is most unlikely
 * @param hot whether that is so only without the discount of conversations: a hot thread
 * @param observed people in the window, discounted by conversation unless {@code hot}
 * @param expected what the past makes likely instead
 * @param people distinct people in the window
 */
public record Burst(
    double score, Window window, boolean hot, double observed, double expected, int people) {

  /** Nothing unusual. */
  public static final Burst NONE = new Burst(0, Window.HOURS_24, false, 0, 0, 0);

  Burst less(double handicap) {
    return new Burst(score - handicap, window, hot, observed, expected, people);
  }
}

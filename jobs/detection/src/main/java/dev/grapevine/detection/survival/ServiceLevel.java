package dev.grapevine.detection.survival;

import java.time.Duration;

/**
 * How long a question may wait: as long as nine of ten do, within bounds. It is asked for once, at
 * asking, and stays as it was then.
 *
 * @param quantile the part of questions that is answered in time, from 0 to 1
 * @param least no deadline is shorter
 * @param most no deadline is longer
 * @param unknown the deadline while fewer than {@code fewest} questions are known
 * @param fewest how many questions, answered or not, make a curve
 */
public record ServiceLevel(
    double quantile, Duration least, Duration most, Duration unknown, int fewest) {
  /** p90 within 4 hours and 3 days; 24 hours until there are 20 questions. */
  public static final ServiceLevel DEFAULT =
      new ServiceLevel(0.9, Duration.ofHours(4), Duration.ofDays(3), Duration.ofHours(24), 20);

  /** After how many deadlines it gets worse: medium at the second, high at the fourth. */
  private static final int[] ESCALATIONS = {1, 2, 4};

  /** The deadline that a curve makes; the longest if so many are never answered. */
  public Duration of(SurvivalCurve curve) {
    if (curve.size() < fewest) {
      return unknown;
    }
    Duration answered = Duration.ofMillis(curve.quantile(quantile).orElse(most.toMillis()));
    return answered.compareTo(least) < 0 ? least : answered.compareTo(most) > 0 ? most : answered;
  }

  /** How often a question's deadline has to pass to get to a level: 0 low, 1 medium, 2 high. */
  public static int multiple(int level) {
    return ESCALATIONS[level];
  }

  /** How many levels there are. */
  public static int levels() {
    return ESCALATIONS.length;
  }
}

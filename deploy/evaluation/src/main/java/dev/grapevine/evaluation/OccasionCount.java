package dev.grapevine.evaluation;

import java.util.List;

/**
 * How many alarms there were at times that ought to make no difference, against what was said then.
 *
 * @param occasion at what times
 * @param alarms how many were raised then
 * @param of how many were raised in all
 * @param expected how many would be raised then if alarms came as messages do
 * @param chance how likely at least so many are then, each taken for independent of the others
 */
public record OccasionCount(Occasion occasion, int alarms, int of, double expected, double chance) {
  private static final double UNUSUAL = 0.01;

  /**
   * Counts.
   *
   * @param chances of each alarm, the chance to be raised at such a time
   */
  static OccasionCount of(Occasion occasion, int alarms, List<Double> chances) {
    return new OccasionCount(
        occasion,
        alarms,
        chances.size(),
        chances.stream().mapToDouble(Double::doubleValue).sum(),
        atLeast(alarms, chances));
  }

  /** The upper tail of the Poisson binomial distribution, added up alarm by alarm. */
  private static double atLeast(int alarms, List<Double> chances) {
    double[] fewer = new double[alarms + 1];
    fewer[0] = 1;
    for (double chance : chances) {
      for (int count = alarms; count > 0; count--) {
        double reached = count == alarms ? fewer[count] : fewer[count] * (1 - chance);
        fewer[count] = reached + fewer[count - 1] * chance;
      }
      if (alarms > 0) {
        fewer[0] *= 1 - chance;
      }
    }
    return fewer[alarms];
  }

  /** Whether there are more than chance explains. */
  public boolean isUnusual() {
    return chance < UNUSUAL;
  }
}

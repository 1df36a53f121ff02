package dev.grapevine.benchmark.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A median and how far it can be trusted: the 95 % interval of the percentile bootstrap (B. Efron,
 * "Bootstrap methods: another look at the jackknife", 1979).
 *
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Estimate(double median, double low, double high) {
  private static final int RESAMPLES = 10_000;
  private static final double TAIL = 0.025;

  /**
   * Of samples in any order.
   *
   * @param seed of the resampling: equal seeds give equal intervals
   * @throws IllegalArgumentException if there is no sample
   */
  public static Estimate of(double[] samples, long seed) {
    double[] medians = new double[RESAMPLES];
    SplittableRandom random = new SplittableRandom(seed);
    double median = median(samples);
    double[] resample = new double[samples.length];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int k = 0; k < resample.length; k++) {
        resample[k] = samples[random.nextInt(samples.length)];
      }
      medians[i] = median(resample);
    }
    Arrays.sort(medians);
    int cut = (int) (TAIL * RESAMPLES);
    return new Estimate(median, medians[cut], medians[RESAMPLES - 1 - cut]);
  }

  /**
   * The middle one, or the mean of the two in the middle.
   *
   * @throws IllegalArgumentException if there is no sample
   */
  public static double median(double[] samples) {
    if (samples.length == 0) {
      throw new IllegalArgumentException("no sample");
    }
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

package dev.grapevine.evaluation;

import java.util.Arrays;
import java.util.Random;

/**
 * A mean with the interval in which it lies with 95 % confidence, by the bootstrap's percentiles.
 *
 * @param mean NaN if there is nothing to take it of
 */
public record Interval(double mean, double low, double high) {
  private static final int RESAMPLES = 1000;
  private static final double TAIL = 0.025;
  private static final long SEED = 7;

  /** That of values which may stand for each other; see B. Efron, Annals of Statistics 7, 1979. */
  public static Interval of(double[] values) {
    if (values.length == 0) {
      return new Interval(Double.NaN, Double.NaN, Double.NaN);
    }
    Random random = new Random(SEED);
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int j = 0; j < values.length; j++) {
        sum += values[random.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(
        Arrays.stream(values).average().orElseThrow(),
        means[(int) (RESAMPLES * TAIL)],
        means[(int) (RESAMPLES * (1 - TAIL)) - 1]);
  }

  /** That of yes and no. */
  public static Interval of(boolean[] values) {
    double[] numbers = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] = values[i] ? 1 : 0;
    }
    return of(numbers);
  }

  /** Each of the three, multiplied. */
  public Interval times(double factor) {
    return new Interval(mean * factor, low * factor, high * factor);
  }
}

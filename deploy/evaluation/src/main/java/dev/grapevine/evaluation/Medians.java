package dev.grapevine.evaluation;

import java.util.Arrays;

/** The value in the middle. */
final class Medians {
  private Medians() {}

  /** NaN of nothing. */
  static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length == 0
        ? Double.NaN
        : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}

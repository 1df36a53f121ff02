package dev.grapevine.detection.bursts;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** The upper tail of the negative binomial distribution, continued to real counts. */
final class Tail {
  private static final double LEAST = 1e-300;

  private Tail() {}

  /**
   * −log10 of the probability of at least {@code observed} where {@code expected} is the mean and
   * {@code dispersion} the size r of a negative binomial: I_q(x, r) with q = μ / (μ + r).
   */
  static double score(double observed, double expected, double dispersion) {
    if (observed <= expected) {
      return 0;
    }
    double q = expected / (expected + dispersion);
    return -Math.log10(Math.max(LEAST, RegularizedBeta.value(q, observed, dispersion)));
  }
}

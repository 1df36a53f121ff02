package dev.grapevine.gaps;

/**
 * The interval of a share after Wilson (Probable inference, the law of succession, and statistical
 * inference, 1927): honest for small numbers, too.
 *
 * @param lower from 0
 * @param upper to 1
 */
record Wilson(double lower, double upper) {
  /** Of the normal distribution, for 95 % in the middle. */
  private static final double Z = 1.959963984540054;

  /** The interval of so many of all; {@code all} is at least 1. */
  static Wilson of(int some, int all) {
    double share = (double) some / all;
    double z2 = Z * Z / all;
    double centre = share + z2 / 2;
    double margin = Z * Math.sqrt(share * (1 - share) / all + z2 / (4 * all));
    return new Wilson((centre - margin) / (1 + z2), (centre + margin) / (1 + z2));
  }
}

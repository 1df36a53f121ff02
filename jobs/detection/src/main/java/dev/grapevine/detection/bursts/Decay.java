package dev.grapevine.detection.bursts;

/** How the past loses weight: by half every four weeks. */
final class Decay {
  private static final double HALF_LIFE_DAYS = 28;
  private static final double[] POWERS = new double[1024];

  static {
    for (int days = 0; days < POWERS.length; days++) {
      POWERS[days] = Math.pow(2, -days / HALF_LIFE_DAYS);
    }
  }

  private Decay() {}

  /** The weight of something that many days ago; 0 after some three years. */
  static double over(int days) {
    return days < POWERS.length ? POWERS[days] : 0;
  }
}

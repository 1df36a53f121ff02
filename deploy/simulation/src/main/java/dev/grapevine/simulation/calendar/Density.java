package dev.grapevine.simulation.calendar;

/**
 * How much of the history there is, compared with live: thinner further back, so that a short
 * history to load goes back far.
 *
 * <p>More volume first fills the past up to what is live, and only then exceeds it.
 */
public final class Density {
  private static final double HALVING = 8.5 * Rhythm.DAY;
  private static final double FAR_BACK = 0.006;
  private static final double LN2 = 0.6931471805599453;

  private final long first;
  private final double floor;
  private final double factor;

  /**
   * @param begin of the history, in milliseconds
   * @param first when it ends
   * @param volume as a multiple of the usual
   */
  public Density(long begin, long first, double volume) {
    this.first = first;
    double span = first - begin;
    double steep = HALVING / LN2 * (1 - StrictMath.exp(-LN2 * span / HALVING));
    double usual = FAR_BACK * span + (1 - FAR_BACK) * steep;
    double filled = span <= steep ? 1 : (volume * usual - steep) / (span - steep);
    floor = volume < 1 ? FAR_BACK : Math.min(1, Math.max(FAR_BACK, filled));
    factor = volume * usual / (floor * span + (1 - floor) * steep);
  }

  /** The part of what is live, at a real time in milliseconds. */
  public double at(long millis) {
    if (millis >= first) {
      return 1;
    }
    double faded = StrictMath.exp(-LN2 * (first - millis) / HALVING);
    return factor * (floor + (1 - floor) * faded);
  }
}

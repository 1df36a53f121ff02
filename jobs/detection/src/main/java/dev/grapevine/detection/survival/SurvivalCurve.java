package dev.grapevine.detection.survival;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The estimated share of questions that still wait after some time: the product-limit estimate of
 * Kaplan and Meier (Nonparametric estimation from incomplete observations, 1958), S(t) = Π over
 * times tᵢ ≤ t of (1 − dᵢ/nᵢ), with dᵢ answered at tᵢ out of nᵢ that waited until then. All times
 * are milliseconds.
 */
public final class SurvivalCurve {
  private final long[] times;
  private final double[] shares;
  private final int answered;
  private final int size;

  private SurvivalCurve(long[] times, double[] shares, int answered, int size) {
    this.times = times;
    this.shares = shares;
    this.answered = answered;
    this.size = size;
  }

  /**
   * Estimates the curve.
   *
   * @param times ascending, no two alike
   * @param answered how many were answered after just that time
   * @param censored of how many no more is known than that they waited that long
   */
  public static SurvivalCurve of(long[] times, int[] answered, int[] censored) {
    int size = Arrays.stream(answered).sum() + Arrays.stream(censored).sum();
    long[] steps = new long[times.length];
    double[] shares = new double[times.length];
    int count = 0;
    int waiting = size;
    double share = 1;
    for (int i = 0; i < times.length; i++) {
      if (answered[i] > 0) {
        share *= 1 - (double) answered[i] / waiting;
        steps[count] = times[i];
        shares[count++] = share;
      }
      waiting -= answered[i] + censored[i];
    }
    return new SurvivalCurve(
        Arrays.copyOf(steps, count),
        Arrays.copyOf(shares, count),
        Arrays.stream(answered).sum(),
        size);
  }

  /** S(t), from 1 down to 0: the share that waits longer than so many milliseconds. */
  public double share(long millis) {
    int at = Arrays.binarySearch(times, millis);
    int step = at >= 0 ? at : -at - 2;
    return step < 0 ? 1 : shares[step];
  }

  /**
   * After how many milliseconds a part of the questions is answered; empty if that many never were.
   *
   * @param part from 0 to 1, such as 0.9
   */
  public OptionalLong quantile(double part) {
    for (int i = 0; i < times.length; i++) {
      if (shares[i] <= 1 - part + 1e-12) {
        return OptionalLong.of(times[i]);
      }
    }
    return OptionalLong.empty();
  }

  /**
   * The chance that a question that has waited so long will not be answered by its deadline: S(sla)
   * / S(waited), from 0 to 1; 1 once the deadline is over, or if none ever waited as long.
   *
   * @param waited milliseconds since it was asked
   * @param sla milliseconds from asking to the deadline
   */
  public double risk(long waited, long sla) {
    double still = share(waited);
    return waited >= sla || still <= 0 ? 1 : share(sla) / still;
  }

  /** How many questions were answered. */
  public int answered() {
    return answered;
  }

  /** How many questions there were, those that still wait among them. */
  public int size() {
    return size;
  }
}

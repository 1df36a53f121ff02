package dev.grapevine.simulation.people;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Draws one of several things, some more often than others.
 *
 * @param <T> what is drawn
 */
public final class Weighted<T> {
  private final List<T> all;
  private final double[] cumulative;

  /**
   * @param weight how often one comes up, compared with others
   */
  public Weighted(List<T> all, ToDoubleFunction<T> weight) {
    this.all = List.copyOf(all);
    this.cumulative = new double[all.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += weight.applyAsDouble(all.get(i));
      cumulative[i] = sum;
    }
  }

  /**
   * As ranks are found in nature: the first one most often, and a long tail.
   *
   * @param exponent 0 for no difference at all, 1 for Zipf's own law
   */
  public static <T> Weighted<T> zipf(List<T> ranked, double exponent) {
    int[] rank = new int[1];
    return new Weighted<>(ranked, one -> 1 / StrictMath.pow(++rank[0], exponent));
  }

  /** One of them. */
  public T draw(RandomGenerator random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    return all.get(Math.min(found >= 0 ? found + 1 : -found - 1, cumulative.length - 1));
  }

  /** All of them. */
  public List<T> all() {
    return all;
  }
}

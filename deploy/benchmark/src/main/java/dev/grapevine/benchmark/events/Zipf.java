package dev.grapevine.benchmark.events;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks as people, threads and words come: the n-th half as often as the n/2-th. */
final class Zipf {
  private final double[] cumulative;

  /**
   * @param size number of ranks, from 1
   */
  Zipf(int size) {
    cumulative = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1.0 / (rank + 1);
      cumulative[rank] = sum;
    }
  }

  /** A rank from 0, the most frequent. */
  int next(SplittableRandom random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    return found >= 0 ? found : -found - 1;
  }
}

package dev.grapevine.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How good forecasts of something that happens or not turned out to be. */
public final class Forecasts {
  private Forecasts() {}

  /**
   * The mean squared difference between forecast and outcome, from 0 (best) to 1 (Brier, 1950:
   * Verification of forecasts expressed in terms of probability); NaN of none.
   *
   * @param probabilities from 0 to 1
   */
  public static double brier(double[] probabilities, boolean[] happened) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double difference = probabilities[i] - (happened[i] ? 1 : 0);
      sum += difference * difference;
    }
    return sum / probabilities.length;
  }

  /**
   * The chance that something that happened was given the higher forecast than something that did
   * not, ties counting half (Hanley and McNeil, 1982: the area under a receiver operating
   * characteristic curve); NaN unless there is at least one of each.
   */
  public static double auc(double[] forecasts, boolean[] happened) {
    Integer[] order = IntStream.range(0, forecasts.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> forecasts[i]));
    double ranks = 0;
    long positives = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && forecasts[order[to]] == forecasts[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        if (happened[order[i]]) {
          ranks += (from + 1 + to) / 2.0;
          positives++;
        }
      }
      from = to;
    }
    long negatives = order.length - positives;
    return (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
  }
}

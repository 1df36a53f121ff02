package dev.grapevine.feed;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How far up a line stands. Weight halves with every half-life of age; taking the logarithm of that
 * turns age into a difference of two times, so that the order of two lines never changes and none
 * has to be rewritten as time goes by.
 */
final class Rank implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A bot is nobody, but a line of its own must have a rank, too: below that of one person. */
  private static final double BOTS = 0.5;

  private final double halflifeMillis;

  Rank(Duration halflife) {
    halflifeMillis = halflife.toMillis();
  }

  /**
   * log2(w · log2(1 + people)) + t / halflife.
   *
   * @param weight of the verbs; above 0
   * @param people how many distinct persons acted; from 0
   * @param time of the line
   */
  double of(double weight, int people, Instant time) {
    double audience = log2(1 + (people == 0 ? BOTS : people));
    return log2(weight * audience) + time.toEpochMilli() / halflifeMillis;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}

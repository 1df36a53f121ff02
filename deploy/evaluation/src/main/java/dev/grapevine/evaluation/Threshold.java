package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.topics.Rules;

/**
 * What a burst has to reach.
 *
 * @param score θ
 * @param threadMargin how much more a hot thread has to
 */
public record Threshold(double score, double threadMargin) {
  /** How many people a topic needs, whatever the method. */
  private static final int LEAST_PEOPLE = 4;

  Rules rules() {
    return new Rules(score, score + threadMargin, LEAST_PEOPLE);
  }

  boolean isReached(Burst burst) {
    return effective(burst, threadMargin) >= score;
  }

  /** A score as it is compared with θ. */
  static double effective(Burst burst, double threadMargin) {
    return burst.hot() ? burst.score() - threadMargin : burst.score();
  }
}

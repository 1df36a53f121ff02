package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Window;

/** Puts what a peer finds into the form of Grapevine's own: its evidence is that of 24 hours. */
final class Scores {
  private Scores() {}

  static Burst of(double score, double observed, double expected) {
    return new Burst(score, Window.HOURS_24, false, observed, expected, 0);
  }
}

package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;

/** How what is hot cools down: by half in eight hours. */
final class Heat {
  /** Half-life in panes. */
  static final int HALF_LIFE = 8 * Pane.HOUR;

  /** What is cooler is no news any more. */
  static final double LEAST = 1;

  private Heat() {}

  /** What a score has come to, rounded so that it is the same on every machine. */
  static double of(TermBurst burst, int pane) {
    double heat = burst.burst().score() * Math.pow(2, -(double) (pane - burst.pane()) / HALF_LIFE);
    return Math.round(heat * 1000) / 1000.0;
  }

  /** The first pane in which it is too cool. */
  static int end(TermBurst burst) {
    double halves = Math.log(burst.burst().score() / LEAST) / Math.log(2);
    return burst.pane() + (int) Math.ceil(halves * HALF_LIFE) + 1;
  }
}

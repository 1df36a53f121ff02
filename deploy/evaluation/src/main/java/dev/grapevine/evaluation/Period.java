package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.evaluation.history.Corpus;

/**
 * The days on which alarms count: those after the first 60, in which baselines settle, or the
 * second half of a history that is shorter than 120 days.
 *
 * @param from the first pane that counts
 * @param to the first pane after those that count
 */
public record Period(int from, int to) {
  /** With fewer days there is nothing to be said. */
  public static final int LEAST_DAYS = 60;

  /** That of a history. */
  public static Period of(Corpus corpus) {
    int settling = Math.min(LEAST_DAYS, corpus.days() / 2);
    return new Period(corpus.firstPane() + settling * Pane.DAY, corpus.lastPane() + 1);
  }

  /** How many days, with their fractions. */
  public double days() {
    return (to - from) / (double) Pane.DAY;
  }

  boolean contains(int pane) {
    return pane >= from && pane < to;
  }
}

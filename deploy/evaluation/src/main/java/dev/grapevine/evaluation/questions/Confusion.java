package dev.grapevine.evaluation.questions;

/**
 * What a detector said of labelled messages.
 *
 * @param found questions that it called so
 * @param wrong others that it called questions
 * @param missed questions that it did not
 */
public record Confusion(int found, int wrong, int missed) {
  /** Of nothing. */
  static final Confusion NONE = new Confusion(0, 0, 0);

  Confusion plus(boolean question, boolean called) {
    return new Confusion(
        found + (question && called ? 1 : 0),
        wrong + (!question && called ? 1 : 0),
        missed + (question && !called ? 1 : 0));
  }

  /** The share of questions among what was called so; NaN if nothing was. */
  public double precision() {
    return found / (double) (found + wrong);
  }

  /** The share of questions that were called so; NaN if there are none. */
  public double recall() {
    return found / (double) (found + missed);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return 2.0 * found / (2.0 * found + wrong + missed);
  }
}

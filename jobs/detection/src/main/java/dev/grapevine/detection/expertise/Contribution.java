package dev.grapevine.detection.expertise;

/** What shows that somebody knows a subject, and how much; interest is not expertise. */
public enum Contribution {
  ACCEPTED_ANSWER(5),
  ANSWER(3),
  REVIEW(3),
  COMMIT(2),
  EDIT(2),
  THANKS(1),
  COURSE(0.5);

  private final double weight;

  Contribution(double weight) {
    this.weight = weight;
  }

  /** What one counts on the day it happens. */
  public double weight() {
    return weight;
  }
}

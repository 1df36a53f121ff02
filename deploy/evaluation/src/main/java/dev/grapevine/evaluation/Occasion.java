package dev.grapevine.evaluation;

/** Times at which a detector might raise alarms for no better reason than the time; in UTC. */
public enum Occasion {
  /** The first 28 days of the history. */
  FIRST_DAYS("in the first 28 days"),
  /** The first 7 days of a channel that was not there in the first 28 days. */
  NEW_CHANNEL("in new channels"),
  MONDAY("on Mondays"),
  /** From half an hour before midnight to half an hour after. */
  MIDNIGHT("around midnight"),
  /** The last day of a month and the first of the next. */
  MONTH_END("at month ends");

  private final String label;

  Occasion(String label) {
    this.label = label;
  }

  /** When, for people. */
  public String label() {
    return label;
  }
}

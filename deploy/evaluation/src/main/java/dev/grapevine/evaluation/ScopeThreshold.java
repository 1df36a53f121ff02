package dev.grapevine.evaluation;

/**
 * What a scope's alarms have to reach.
 *
 * @param scope {@code org}, or an audience
 * @param messagesPerDay how much is said there
 * @param calibrated the threshold, what it was found for, and what it does
 * @param real alarms a day on the history itself
 * @param lessened whether there are fewer alarms than were asked for, since too many would be
 *     chance
 */
public record ScopeThreshold(
    String scope, double messagesPerDay, Calibrated calibrated, Interval real, boolean lessened) {

  /** Of the alarms there are, the share that there would not be by chance; NaN of none. */
  public double precision() {
    return Evaluation.precision(calibrated.achieved().mean(), real.mean());
  }

  /** θ. */
  public double threshold() {
    return calibrated.threshold().score();
  }

  /** θ of a hot thread. */
  public double threadThreshold() {
    return threshold() + calibrated.threshold().threadMargin();
  }
}

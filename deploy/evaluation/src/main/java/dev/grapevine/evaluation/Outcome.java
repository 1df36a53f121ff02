package dev.grapevine.evaluation;

import java.util.List;

/**
 * What a method is worth at a budget.
 *
 * @param method its name
 * @param budget alarms a day that it may raise on shuffled histories
 * @param threshold θ
 * @param exhausted whether the method cannot raise that many alarms
 * @param achieved alarms a day on fresh shuffles
 * @param real alarms a day on the history itself
 * @param precision 1 − achieved / real, at least 0
 * @param firstDays the most alarms of one of the first 28 days
 * @param newTerms share of bursts of new terms that was found
 * @param existingTerms share of bursts of known terms that was found
 * @param hotThreads share of hot threads that was found
 * @param rituals share of rituals that fired, which they ought not
 * @param floods share of floods that fired, which they ought not
 * @param burstHours median until a burst was found; NaN if none was
 * @param events share of dated events that was found
 * @param eventHours median from a dated event to its alarm; NaN if none was found
 * @param occasions alarms at times that ought to make no difference
 * @param cells of all plantings
 * @param findings of all dated events
 */
public record Outcome(
    String method,
    double budget,
    double threshold,
    boolean exhausted,
    Interval achieved,
    Interval real,
    double precision,
    int firstDays,
    Interval newTerms,
    Interval existingTerms,
    Interval hotThreads,
    Interval rituals,
    Interval floods,
    double burstHours,
    Interval events,
    double eventHours,
    List<OccasionCount> occasions,
    List<Cell> cells,
    List<Finding> findings) {

  /** How many dated events count. */
  public long counted() {
    return findings.stream().filter(Finding::counted).count();
  }

  /** How many of those were found. */
  public long found() {
    return findings.stream().filter(finding -> finding.counted() && finding.isFound()).count();
  }

  /** How many were found that must not be. */
  public long falselyFound() {
    return findings.stream()
        .filter(finding -> finding.event().isNegative() && finding.isFound())
        .count();
  }
}

package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import java.util.Comparator;
import java.util.List;

/**
 * What became of a dated event.
 *
 * @param counted whether it ought to be found, and is in the period that counts
 * @param topics how many topics it was found in; 0 if it was not found
 * @param hours from its start to the first alarm; NaN if there is none
 * @param term by which it was recognised; null if it was not
 * @param score of that alarm
 * @param window of that alarm; null if there is none
 */
public record Finding(
    DatedEvent event,
    boolean counted,
    int topics,
    double hours,
    String term,
    double score,
    String window) {
  private static final int EARLY = Pane.DAY;
  private static final int LATE = 30 * Pane.DAY;

  private record Match(Alarm alarm, String term, int pane) {}

  static Finding of(DatedEvent event, List<Alarm> alarms, Period period) {
    TermMatcher matcher = new TermMatcher(event.terms());
    int start = Pane.of(event.start());
    boolean counted = event.isCounted() && period.contains(start);
    List<Match> matches =
        alarms.stream()
            .filter(alarm -> isIn(alarm.pane(), start))
            .flatMap(
                alarm ->
                    alarm.terms().entrySet().stream()
                        .filter(term -> matcher.matches(term.getKey()))
                        .map(
                            term ->
                                new Match(
                                    alarm, term.getKey(), Math.max(alarm.pane(), term.getValue())))
                        .filter(match -> isIn(match.pane(), start))
                        .min(Comparator.comparingInt(Match::pane))
                        .stream())
            .toList();
    if (matches.isEmpty()) {
      return new Finding(event, counted, 0, Double.NaN, null, 0, null);
    }
    Match first = matches.stream().min(Comparator.comparingInt(Match::pane)).orElseThrow();
    Burst burst = first.alarm().burst();
    return new Finding(
        event,
        counted,
        (int) matches.stream().map(match -> match.alarm().topic()).distinct().count(),
        (first.pane() - start) / (double) Pane.HOUR,
        first.term(),
        burst.score(),
        burst.window() + (burst.hot() ? ", hot thread" : ""));
  }

  private static boolean isIn(int pane, int start) {
    return pane >= start - EARLY && pane < start + LATE;
  }

  /** Whether it was found. */
  public boolean isFound() {
    return topics > 0;
  }
}

package dev.grapevine.evaluation;

import java.util.List;

/**
 * Finds the threshold at which a method raises as many alarms a day as it may, on histories in
 * which there is nothing to find.
 */
final class Calibration {
  private static final double CLOSE = 0.005;
  private static final int FIRST_STEP = 16;

  /**
   * What was found.
   *
   * @param exhausted whether there are never as many alarms as there may be
   */
  record Found(Threshold threshold, boolean exhausted) {}

  private final List<Hits> nulls;
  private final Period period;
  private final double threadMargin;
  private final double[] scores;

  Calibration(List<Hits> nulls, Period period, double threadMargin) {
    this.nulls = nulls;
    this.period = period;
    this.threadMargin = threadMargin;
    scores =
        nulls.stream()
            .flatMap(hits -> hits.hits().stream())
            .mapToDouble(hit -> Threshold.effective(hit.burst(), threadMargin))
            .sorted()
            .distinct()
            .toArray();
  }

  /**
   * The least threshold down to which there are at most so many alarms a day, by bisection among
   * the scores there are. It is looked for from above: far below, everything joins one topic that
   * never ends, and there are few alarms again. If there are never as many, the threshold with the
   * most.
   */
  Found find(double alarmsPerDay) {
    int above = 0;
    int most = 0;
    double highest = 0;
    int rank = Math.min(FIRST_STEP, scores.length);
    while (true) {
      double rate = rate(at(rank));
      if (rate > alarmsPerDay) {
        return new Found(bisect(above, rank, alarmsPerDay), false);
      }
      if (rate >= highest) {
        highest = rate;
        most = rank;
      }
      if (rank == scores.length || rate < highest / 2) {
        return new Found(at(most), true);
      }
      above = rank;
      rank = Math.min(scores.length, rank + rank / 2);
    }
  }

  private Threshold bisect(int enough, int tooMany, double alarmsPerDay) {
    int above = enough;
    int below = tooMany;
    while (below - above > 1) {
      int middle = (above + below) >>> 1;
      double rate = rate(at(middle));
      if (rate > alarmsPerDay) {
        below = middle;
      } else {
        above = middle;
        if (rate > alarmsPerDay * (1 - CLOSE)) {
          break;
        }
      }
    }
    return at(above);
  }

  /** The threshold that so many scores reach. */
  private Threshold at(int rank) {
    int last = scores.length - 1;
    double score = rank > 0 ? scores[last + 1 - rank] : last < 0 ? 0 : Math.nextUp(scores[last]);
    return new Threshold(score, threadMargin);
  }

  /** Alarms a day, the mean over all histories. */
  double rate(Threshold threshold) {
    return nulls.parallelStream()
            .mapToDouble(hits -> Alarms.count(hits.reaching(threshold), threshold, period))
            .sum()
        / nulls.size()
        / period.days();
  }
}

package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.evaluation.history.Timeline;
import dev.grapevine.evaluation.model.Method;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Goes through a history with a method, term by term, on all processors. */
final class Scan {
  private static final int YOUNG_DAYS = 21;
  private static final int WEEK = 7 * Pane.DAY;

  private final Timeline timeline;
  private final Method method;
  private final double threadMargin;

  Scan(Timeline timeline, Method method, double threadMargin) {
    this.timeline = timeline;
    this.method = method;
    this.threadMargin = threadMargin;
  }

  @FunctionalInterface
  private interface Looker {
    void look(int use, View view, Burst burst);
  }

  /** All that score at least so high, in the order of time. */
  Hits hits(double floor) {
    List<Hit> hits =
        terms()
            .mapToObj(term -> hits(term, floor))
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(Hit::pane))
            .toList();
    return new Hits(timeline, hits);
  }

  private List<Hit> hits(int term, double floor) {
    List<Hit> hits = new ArrayList<>(0);
    int[] last = {Integer.MIN_VALUE};
    double[] highest = {0};
    go(
        term,
        (use, view, burst) -> {
          double score = Threshold.effective(burst, threadMargin);
          boolean rested = view.pane() >= (long) last[0] + method.rest();
          if (score >= floor && score > 0 && (rested || score > highest[0])) {
            last[0] = view.pane();
            highest[0] = score;
            hits.add(new Hit(view.pane(), term, use, burst));
          }
        });
    return hits;
  }

  /** The score that so many weeks of terms reach at their highest; 0 if there are fewer. */
  double scoreAtRank(int rank, Period period) {
    double[] scores =
        terms().mapToObj(term -> weekly(term, period)).flatMapToDouble(Arrays::stream).toArray();
    Arrays.parallelSort(scores);
    return scores.length < rank ? 0 : scores[scores.length - rank];
  }

  private double[] weekly(int term, Period period) {
    double[] weeks = new double[(period.to() - period.from()) / WEEK + 1];
    go(
        term,
        (use, view, burst) -> {
          if (period.contains(view.pane())) {
            int week = (view.pane() - period.from()) / WEEK;
            weeks[week] = Math.max(weeks[week], Threshold.effective(burst, threadMargin));
          }
        });
    return Arrays.stream(weeks).filter(score -> score > 0).toArray();
  }

  private IntStream terms() {
    return IntStream.range(0, timeline.corpus().keys().length)
        .parallel()
        .filter(term -> method.looksAt().test(timeline.corpus().keys()[term]));
  }

  /** A term is looked at at the end of each pane in which it was used, once the scope is of age. */
  private void go(int term, Looker looker) {
    TermModel model = method.model().get();
    int end = timeline.end(term);
    for (int i = timeline.start(term); i < end; i++) {
      if (timeline.isName(i)) {
        model.addMention();
        continue;
      }
      model.add(timeline.posting(i));
      if (i + 1 < end && timeline.pane(i + 1) == timeline.pane(i)) {
        continue;
      }
      Exposure exposure = timeline.exposureAt(timeline.message(i));
      View view = new View(exposure, timeline);
      Burst burst = model.look(view);
      if (exposure.activeDays() >= YOUNG_DAYS) {
        looker.look(i, view, burst);
      }
    }
  }
}

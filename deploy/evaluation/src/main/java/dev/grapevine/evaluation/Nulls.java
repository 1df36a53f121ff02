package dev.grapevine.evaluation;

import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Shuffle;
import dev.grapevine.evaluation.history.Timeline;
import dev.grapevine.evaluation.model.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Shuffled histories, on which thresholds are found and checked. */
final class Nulls {
  /** So many more terms than alarms are kept of the first shuffle, since topics join terms. */
  private static final int TERMS_AN_ALARM = 20;

  /** So many more alarms than may be are kept of the others, since shuffles differ. */
  private static final double ALARMS_KEPT = 2;

  private static final int FEWEST_KEPT = 20;

  private static final long FRESH = 1_000_003;

  private final Period period;
  private final Settings settings;
  private final Progress progress;
  private final List<Timeline> shuffles;
  private final List<Timeline> fresh;

  Nulls(Corpus corpus, Period period, Settings settings, Progress progress) {
    this.period = period;
    this.settings = settings;
    this.progress = progress;
    shuffles = shuffled(corpus, settings.shuffles(), settings.seed());
    fresh = shuffled(corpus, settings.fresh(), settings.seed() + FRESH);
  }

  private List<Timeline> shuffled(Corpus corpus, int count, long seed) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(
            i -> {
              Timeline timeline = new Timeline(Shuffle.of(corpus, seed + i));
              step();
              return timeline;
            })
        .toList();
  }

  private synchronized void step() {
    progress.step();
  }

  /** The method's thresholds, budget by budget. */
  List<Calibrated> calibrate(Method method) {
    Calibration calibration = calibration(method);
    List<Calibration.Found> found = settings.budgets().stream().map(calibration::find).toList();
    double floor = found.stream().mapToDouble(each -> each.threshold().score()).min().orElseThrow();
    List<Hits> checks = new ArrayList<>();
    for (Timeline timeline : fresh) {
      checks.add(scan(timeline, method).hits(floor));
      progress.step();
    }
    List<Calibrated> calibrated = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Threshold threshold = found.get(i).threshold();
      List<List<Alarm>> alarms =
          checks.parallelStream()
              .map(hits -> Alarms.of(hits.reaching(threshold), threshold))
              .toList();
      calibrated.add(
          new Calibrated(
              settings.budgets().get(i),
              threshold,
              found.get(i).exhausted(),
              Rates.of(alarms, period)));
    }
    return calibrated;
  }

  private Calibration calibration(Method method) {
    Scan first = scan(shuffles.get(0), method);
    double most = Math.max(settings.mostAlarms() * period.days(), FEWEST_KEPT);
    Hits hits = first.hits(first.scoreAtRank((int) Math.ceil(TERMS_AN_ALARM * most), period));
    double floor =
        calibration(List.of(hits)).find(ALARMS_KEPT * most / period.days()).threshold().score();
    progress.step();
    List<Hits> all = new ArrayList<>();
    all.add(
        new Hits(
            hits.timeline(),
            hits.hits().stream()
                .filter(hit -> Threshold.effective(hit.burst(), settings.threadMargin()) >= floor)
                .toList()));
    for (Timeline timeline : shuffles.subList(1, shuffles.size())) {
      all.add(scan(timeline, method).hits(floor));
      progress.step();
    }
    return calibration(all);
  }

  private Calibration calibration(List<Hits> hits) {
    return new Calibration(hits, period, settings.threadMargin());
  }

  private Scan scan(Timeline timeline, Method method) {
    return new Scan(timeline, method, settings.threadMargin());
  }
}

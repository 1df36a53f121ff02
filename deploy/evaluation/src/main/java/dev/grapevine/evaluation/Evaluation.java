package dev.grapevine.evaluation;

import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Timeline;
import dev.grapevine.evaluation.model.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * The protocol: every method may raise as many alarms as the others on histories in which there is
 * nothing to find, and then has to find what there is.
 */
public final class Evaluation {
  private final Corpus corpus;
  private final List<DatedEvent> truth;
  private final Settings settings;
  private final Progress progress;
  private final Period period;
  private final Occasions occasions;

  /**
   * @param corpus of at least {@link Period#LEAST_DAYS} days
   * @param truth dated events; those that are not in the period that counts are not counted
   */
  public Evaluation(Corpus corpus, List<DatedEvent> truth, Settings settings, Progress progress) {
    this.corpus = corpus;
    this.settings = settings;
    this.progress = progress;
    period = Period.of(corpus);
    occasions = new Occasions(corpus, period);
    this.truth = truth;
  }

  /** How many steps there are. */
  public static int steps(Settings settings) {
    int histories = settings.shuffles() + settings.fresh();
    return histories + settings.methods().size() * (histories + 2);
  }

  /** Outcomes method by method, each budget by budget. */
  public List<Outcome> run() {
    Timeline real = new Timeline(corpus);
    Nulls nulls = new Nulls(corpus, period, settings, progress);
    Planter planter = new Planter(real, period, settings.seed());
    List<Experiment> experiments =
        new Plantings(planter, settings.conversationsPerPerson(), settings.tries()).all();
    List<Outcome> outcomes = new ArrayList<>();
    for (Method method : settings.methods()) {
      List<Calibrated> calibrated = nulls.calibrate(method);
      double floor =
          calibrated.stream().mapToDouble(each -> each.threshold().score()).min().orElseThrow();
      Hits hits = new Scan(real, method, settings.threadMargin()).hits(floor);
      progress.step();
      MethodTrials trials = new MethodTrials(method, hits, experiments);
      for (Calibrated each : calibrated) {
        outcomes.add(outcome(method, each, hits, trials));
      }
      progress.step();
    }
    return outcomes;
  }

  private Outcome outcome(Method method, Calibrated at, Hits hits, MethodTrials trials) {
    Threshold threshold = at.threshold();
    List<Alarm> alarms = Alarms.of(hits.reaching(threshold), threshold);
    Interval rate = Rates.of(List.of(alarms), period);
    List<Finding> findings =
        truth.stream().map(event -> Finding.of(event, alarms, period)).toList();
    List<Finding> counted = findings.stream().filter(Finding::counted).toList();
    MethodTrials.Noticed noticed = trials.at(threshold);
    return new Outcome(
        method.name(),
        at.budget(),
        threshold.score(),
        at.exhausted(),
        at.achieved(),
        rate,
        precision(at.achieved().mean(), rate.mean()),
        Rates.mostOfTheFirstDays(alarms, corpus.firstPane()),
        noticed.share(Experiment.Kind.NEW),
        noticed.share(Experiment.Kind.EXISTING),
        noticed.share(Experiment.Kind.HOT_THREAD),
        noticed.share(Experiment.Kind.RITUAL),
        noticed.share(Experiment.Kind.FLOOD),
        noticed.medianHours(),
        Interval.of(counted.stream().mapToDouble(each -> each.isFound() ? 1 : 0).toArray()),
        Medians.of(counted.stream().filter(Finding::isFound).mapToDouble(Finding::hours).toArray()),
        occasions.counts(alarms),
        noticed.cells(),
        findings);
  }

  /** Of the alarms there are, the share that there would not be by chance. */
  static double precision(double byChance, double real) {
    return real == 0 ? Double.NaN : Math.max(0, 1 - byChance / real);
  }
}

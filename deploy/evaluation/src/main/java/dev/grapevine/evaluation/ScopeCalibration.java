package dev.grapevine.evaluation;

import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Timeline;
import dev.grapevine.evaluation.model.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the threshold of a scope. Where little is said, as many alarms as a person can read would
 * all be chance: there the number is halved until at most a fifth are.
 */
public final class ScopeCalibration {
  private static final double LITTLE_A_DAY = 30;
  private static final double MOST_BY_CHANCE = 0.2;
  private static final int HALVINGS = 6;

  private ScopeCalibration() {}

  /** How many steps there are. */
  public static int steps(Settings settings) {
    return 2 * (settings.shuffles() + settings.fresh()) + 1;
  }

  /**
   * Finds it.
   *
   * @param corpus of at least {@link Period#LEAST_DAYS} days
   * @param settings with one method and one budget
   */
  public static ScopeThreshold of(
      String scope, Corpus corpus, Settings settings, Progress progress) {
    double messages = corpus.size() / (double) corpus.days();
    Settings all = messages < LITTLE_A_DAY ? halved(settings) : settings;
    Period period = Period.of(corpus);
    Method method = all.methods().get(0);
    List<Calibrated> found = new Nulls(corpus, period, all, progress).calibrate(method);
    double floor = found.stream().mapToDouble(each -> each.threshold().score()).min().orElseThrow();
    Hits hits = new Scan(new Timeline(corpus), method, all.threadMargin()).hits(floor);
    progress.step();
    ScopeThreshold last = null;
    for (Calibrated each : found) {
      Threshold threshold = each.threshold();
      Interval real = Rates.of(List.of(Alarms.of(hits.reaching(threshold), threshold)), period);
      last = new ScopeThreshold(scope, messages, each, real, last != null);
      if (last.precision() >= 1 - MOST_BY_CHANCE) {
        break;
      }
    }
    return last;
  }

  private static Settings halved(Settings settings) {
    List<Double> budgets = new ArrayList<>();
    for (int i = 0; i <= HALVINGS; i++) {
      budgets.add(settings.mostAlarms() / (1 << i));
    }
    return settings.withBudgets(budgets);
  }
}

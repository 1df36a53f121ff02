package dev.grapevine.evaluation;

import dev.grapevine.evaluation.model.Method;
import java.util.List;

/**
 * How to evaluate.
 *
 * @param methods the first is reported in detail
 * @param budgets alarms a day
 * @param shuffles on which thresholds are found
 * @param fresh further ones on which they are checked
 * @param tries of each sort of planting
 * @param conversationsPerPerson over how many conversations a burst's people are spread
 * @param threadMargin how much more a hot thread has to score
 * @param seed of all that is random
 */
public record Settings(
    List<Method> methods,
    List<Double> budgets,
    int shuffles,
    int fresh,
    int tries,
    double conversationsPerPerson,
    double threadMargin,
    long seed) {

  double mostAlarms() {
    return budgets.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  Settings withBudgets(List<Double> others) {
    return new Settings(
        methods, others, shuffles, fresh, tries, conversationsPerPerson, threadMargin, seed);
  }
}

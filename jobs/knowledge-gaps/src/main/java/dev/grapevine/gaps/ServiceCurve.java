package dev.grapevine.gaps;

import java.util.List;

/**
 * How long the questions of a scope may wait, as it was at the beginning of an hour.
 *
 * @param hour since 1970
 * @param sla in milliseconds
 * @param risks as in {@link QuestionFact}
 */
public record ServiceCurve(long hour, long sla, List<Double> risks) {
  public ServiceCurve {
    risks = risks == null ? List.of() : risks;
  }
}

package dev.grapevine.gaps;

import java.util.HashMap;
import java.util.Map;

/**
 * What is kept of a subject beside who knows it.
 *
 * @param demand questions and contributions by UTC day, of the last 28 days
 * @param weights of contributions by UTC day, of the last 28 days
 * @param flushAt when to write what has changed, in milliseconds of event time; 0 if nothing has
 * @param expiry when all of it is to be forgotten, in milliseconds of event time
 * @param version of the newest document; 0 if there is none
 * @param told whether kinds of gaps have been told of it
 */
public record SubjectState(
    Map<Integer, Integer> demand,
    Map<Integer, Double> weights,
    long flushAt,
    long expiry,
    long version,
    boolean told) {
  private static final int DAYS = 28;
  private static final long DAY_MILLIS = 86_400_000;

  public SubjectState {
    demand = demand == null ? new HashMap<>() : demand;
    weights = weights == null ? new HashMap<>() : weights;
  }

  static SubjectState until(long expiry) {
    return new SubjectState(null, null, 0, expiry, 0, false);
  }

  static int day(long millis) {
    return (int) Math.floorDiv(millis, DAY_MILLIS);
  }

  void count(long millis, int count, double weight) {
    demand.merge(day(millis), count, Integer::sum);
    weights.merge(day(millis), weight, Double::sum);
  }

  /** Forgets what is older than 28 days. */
  void forget(long now) {
    demand.keySet().removeIf(day -> day <= day(now) - DAYS);
    weights.keySet().removeIf(day -> day <= day(now) - DAYS);
  }

  int demandNow() {
    return Math.max(0, demand.values().stream().mapToInt(Integer::intValue).sum());
  }

  /** Expertise by what it was 28 days before; 0 if there was none. */
  double trend(double expertise, long now, double halfLifeDays) {
    double young = 0;
    for (Map.Entry<Integer, Double> day : weights.entrySet()) {
      young += day.getValue() * Math.pow(2, (day.getKey() - day(now)) / halfLifeDays);
    }
    double old = (expertise - young) / Math.pow(2, -DAYS / halfLifeDays);
    return old < 0.01 ? 0 : expertise / old;
  }

  SubjectState flushedBy(long time) {
    return new SubjectState(demand, weights, time, expiry, version, told);
  }

  SubjectState expiringAt(long time) {
    return new SubjectState(demand, weights, flushAt, Math.max(expiry, time), version, told);
  }

  SubjectState written(long newest) {
    return new SubjectState(demand, weights, flushAt, expiry, newest, told);
  }

  SubjectState toldOf() {
    return told ? this : new SubjectState(demand, weights, flushAt, expiry, version, true);
  }
}

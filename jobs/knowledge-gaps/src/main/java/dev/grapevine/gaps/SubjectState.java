package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Concentration;
import dev.grapevine.detection.expertise.Concentration.Knower;
import java.util.HashMap;
import java.util.Map;

/**
 * What is kept of a subject beside who knows it.
 *
 * @param demand questions and contributions by UTC day, of the last 28 days
 * @param weights of contributions by UTC day, of the last 28 days
 * @param conversation a hash of the first one in which anybody showed to know it; 0 if nobody has
 * @param again whether it came up in another one since
 * @param news weights of what has changed since the newest document
 * @param flushAt when to look at what has changed, in milliseconds of event time; 0 if nothing has
 * @param expiry when all of it is to be forgotten, in milliseconds of event time
 * @param version of the newest document; 0 if there is none
 * @param told whether kinds of gaps have been told of it
 */
public record SubjectState(
    Map<Integer, Integer> demand,
    Map<Integer, Double> weights,
    int conversation,
    boolean again,
    double news,
    long flushAt,
    long expiry,
    long version,
    boolean told) {
  /** Fewer contributions make nobody known for anything. */
  private static final double LEAST_ACTIVITY = 2.5;

  /** Whoever looks a subject up need not see what makes less difference than this at once. */
  private static final double MATERIAL = 0.1;

  /** What only shows that time has gone on is never material. */
  private static final double MENTION = 1e-6;

  private static final int DAYS = 28;
  private static final long DAY_MILLIS = 86_400_000;

  public SubjectState {
    demand = demand == null ? new HashMap<>() : demand;
    weights = weights == null ? new HashMap<>() : weights;
  }

  static SubjectState until(long expiry) {
    return new SubjectState(null, null, 0, false, 0, 0, expiry, 0, false);
  }

  static int day(long millis) {
    return (int) Math.floorDiv(millis, DAY_MILLIS);
  }

  void count(long millis, int count, double weight) {
    demand.merge(day(millis), count, Integer::sum);
    weights.merge(day(millis), weight, Double::sum);
    if (demand.size() > DAYS) {
      forget(millis);
    }
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

  /**
   * Whether to write a document. What came up in a single conversation is found by looking for
   * that; until it comes up again there is no telling that it is a subject.
   */
  boolean isDue(Concentration known, long now) {
    if (version == 0) {
      return (again || told) && known.activity() >= LEAST_ACTIVITY;
    }
    return news > 0 && (now >= dueAt() || news >= MATERIAL * weight(known));
  }

  private static double weight(Concentration known) {
    double sum = 0;
    for (Knower knower : known.people()) {
      sum += knower.score();
    }
    return sum;
  }

  /** Whether there is a document that says less than is known. */
  boolean isPostponed() {
    return version != 0 && news > 0;
  }

  /** When the document is to say all that is known, in milliseconds of event time. */
  long dueAt() {
    return Versions.millis(version) + DAY_MILLIS;
  }

  /** Somebody asked about it. */
  SubjectState mentioned() {
    return new SubjectState(
        demand,
        weights,
        conversation,
        again,
        Math.max(news, MENTION),
        flushAt,
        expiry,
        version,
        told);
  }

  /** Somebody showed to know it, or that is taken back. */
  SubjectState after(Credit credit) {
    int in = credit.conversation();
    return new SubjectState(
        demand,
        weights,
        conversation == 0 ? in : conversation,
        again || conversation != 0 && conversation != in,
        news + credit.weight(),
        flushAt,
        expiry,
        version,
        told);
  }

  SubjectState flushedBy(long time) {
    return new SubjectState(
        demand, weights, conversation, again, news, time, expiry, version, told);
  }

  SubjectState expiringAt(long time) {
    return time <= expiry
        ? this
        : new SubjectState(
            demand, weights, conversation, again, news, flushAt, time, version, told);
  }

  SubjectState written(long newest) {
    return new SubjectState(demand, weights, conversation, again, 0, flushAt, expiry, newest, told);
  }

  SubjectState toldOf() {
    return told
        ? this
        : new SubjectState(
            demand, weights, conversation, again, news, flushAt, expiry, version, true);
  }
}

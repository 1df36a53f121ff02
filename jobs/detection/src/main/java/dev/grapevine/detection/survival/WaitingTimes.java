package dev.grapevine.detection.survival;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the questions of a scope waited, in bounded memory: those of the last half year, by the
 * hour in which they were asked and, once answered, by how long that took, to 9 %. What is added
 * may come in any order, and be taken back: the counts are whole numbers, so that order leaves no
 * trace.
 */
public final class WaitingTimes {
  /** How long a question is remembered, in hours. */
  public static final int HOURS = 26 * 7 * 24;

  private static final long HOUR = 3_600_000;
  private static final int FORMAT = 1;

  /** Questions without an answer, by hour of asking. */
  private final TreeMap<Integer, Integer> open = new TreeMap<>();

  /** Questions with one, by week of asking, then by {@link #bin}. */
  private final TreeMap<Integer, TreeMap<Integer, Integer>> answered = new TreeMap<>();

  /** Notes a question; times are epoch milliseconds. */
  public void asked(long at) {
    count(open, hour(at), 1);
  }

  /** Takes back a question that has no answer. */
  public void withdrawn(long askedAt) {
    count(open, hour(askedAt), -1);
  }

  /** Notes the first answer to a question that was noted. */
  public void answered(long askedAt, long answeredAt) {
    withdrawn(askedAt);
    TreeMap<Integer, Integer> bins =
        answered.computeIfAbsent(week(hour(askedAt)), week -> new TreeMap<>());
    count(bins, bin(answeredAt - askedAt), 1);
  }

  /** Takes back the first answer to a question, which then waits again. */
  public void reopened(long askedAt, long answeredAt) {
    asked(askedAt);
    TreeMap<Integer, Integer> bins = answered.get(week(hour(askedAt)));
    if (bins != null) {
      count(bins, bin(answeredAt - askedAt), -1);
      if (bins.isEmpty()) {
        answered.remove(week(hour(askedAt)));
      }
    }
  }

  /** Forgets the questions that were asked more than half a year before a time. */
  public void forget(long now) {
    int oldest = hour(now) - HOURS;
    open.headMap(oldest).clear();
    answered.headMap(week(oldest)).clear();
  }

  /**
   * The curve of what is known at a time: what was answered by then or not. A question waits from
   * the beginning of its hour; an answer took as long as the longest that is counted with it.
   *
   * @param now epoch milliseconds, not before what was noted
   */
  public SurvivalCurve at(long now) {
    TreeMap<Long, int[]> steps = new TreeMap<>();
    for (TreeMap<Integer, Integer> bins : answered.values()) {
      bins.forEach((bin, count) -> step(steps, end(bin))[0] += count);
    }
    open.forEach((hour, count) -> step(steps, Math.max(0, now - hour * HOUR))[1] += count);
    long[] times = new long[steps.size()];
    int[] events = new int[steps.size()];
    int[] censored = new int[steps.size()];
    int i = 0;
    for (Map.Entry<Long, int[]> step : steps.entrySet()) {
      times[i] = step.getKey();
      events[i] = Math.max(0, step.getValue()[0]);
      censored[i++] = Math.max(0, step.getValue()[1]);
    }
    return SurvivalCurve.of(times, events, censored);
  }

  /** Whether nothing is remembered. */
  public boolean isEmpty() {
    return open.isEmpty() && answered.isEmpty();
  }

  private static int[] step(TreeMap<Long, int[]> steps, long time) {
    return steps.computeIfAbsent(time, t -> new int[2]);
  }

  /** Counts may be below zero for a while, when what is taken back comes first. */
  private static void count(TreeMap<Integer, Integer> counts, int key, int change) {
    counts.merge(key, change, (a, b) -> a + b == 0 ? null : a + b);
  }

  private static int hour(long millis) {
    return (int) Math.floorDiv(millis, HOUR);
  }

  private static int week(int hour) {
    return Math.floorDiv(hour, 7 * 24);
  }

  /** Eight bins from each power of two of seconds to the next. */
  static int bin(long millis) {
    double seconds = Math.max(1, millis / 1000.0);
    return (int) Math.ceil(8 * Math.log(seconds) / Math.log(2) - 1e-9);
  }

  /** The longest time of a bin, in milliseconds. */
  static long end(int bin) {
    return Math.round(1000 * Math.pow(2, bin / 8.0));
  }

  /** Writes all that is remembered. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeByte(FORMAT);
    write(open, out);
    out.writeInt(answered.size());
    for (Map.Entry<Integer, TreeMap<Integer, Integer>> week : answered.entrySet()) {
      out.writeInt(week.getKey());
      write(week.getValue(), out);
    }
  }

  private static void write(TreeMap<Integer, Integer> counts, DataOutput out) throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      out.writeInt(count.getKey());
      out.writeInt(count.getValue());
    }
  }

  /** Reads what was written. */
  public static WaitingTimes readFrom(DataInput in) throws IOException {
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("Waiting times have the unknown format " + format);
    }
    WaitingTimes times = new WaitingTimes();
    read(times.open, in);
    for (int left = in.readInt(); left > 0; left--) {
      read(times.answered.computeIfAbsent(in.readInt(), week -> new TreeMap<>()), in);
    }
    return times;
  }

  private static void read(TreeMap<Integer, Integer> counts, DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(in.readInt(), in.readInt());
    }
  }
}

package dev.grapevine.detection.bursts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts how much goes on in a scope: distinct people in distinct conversations, since that is how
 * often anything could have been said. Panes come in order; what comes late counts from when it
 * comes.
 */
public final class ScopeActivity {
  /** The mean goes back this far at most. */
  private static final int LONGEST_PAST = 400;

  private static final int HOURS = Window.DAYS_21.panes() / Pane.HOUR;

  private SlidingDistinct hours6 = new SlidingDistinct(Window.HOURS_6.panes());
  private SlidingDistinct hours24 = new SlidingDistinct(Window.HOURS_24.panes());
  private final Set<Long> today = new HashSet<>();

  /** Distinct pairs a day, yesterday first; replaced every day, since exposures share it. */
  private int[] days = new int[Exposure.DAYS];

  /** Pairs that were new on their day, by hour; a ring. */
  private final int[] hours = new int[HOURS];

  private int newestHour;
  private double older;
  private int day;
  private int age = -1;
  private int activeDays;

  /** Notes that a person took part in a conversation. */
  public void add(int pane, int actor, int conversation) {
    add(pane, pair(actor, conversation));
  }

  /** Notes that a person took part in a conversation, both in one {@link #pair}. */
  public void add(int pane, long pair) {
    turnTo(Pane.day(pane));
    if (today.add(pair)) {
      int hour = Math.floorDiv(pane, Pane.HOUR);
      turnToHour(hour);
      hours[Math.floorMod(Math.max(hour, newestHour - HOURS + 1), HOURS)]++;
    }
    hours6.add(pane, pair);
    hours24.add(pane, pair);
  }

  /** A person and a conversation in one number. */
  public static long pair(int actor, int conversation) {
    return (long) conversation << 32 | actor & 0xffffffffL;
  }

  /** What there was up to the end of a pane, which must not lie before an earlier one. */
  public Exposure at(int pane) {
    turnTo(Pane.day(pane));
    double[] past = new double[Window.COUNT];
    for (Window window : Window.values()) {
      past[window.ordinal()] = past(window.lag());
    }
    return new Exposure(pane, windows(pane), past, days, mean(), activeDays);
  }

  /** Beyond a day, pairs of each day are counted in the hour in which they were first seen. */
  private double[] windows(int pane) {
    turnToHour(Math.floorDiv(pane, Pane.HOUR));
    return new double[] {
      hours6.at(pane),
      hours24.at(pane),
      sumOfHours(Window.DAYS_3),
      sumOfHours(Window.DAYS_7),
      sumOfHours(Window.DAYS_21)
    };
  }

  private double sumOfHours(Window window) {
    double sum = 0;
    for (int i = 0; i < window.panes() / Pane.HOUR; i++) {
      sum += hours[Math.floorMod(newestHour - i, HOURS)];
    }
    return sum;
  }

  private double past(int lag) {
    double sum = older * Decay.over(Exposure.DAYS - lag);
    for (int i = lag; i < Exposure.DAYS; i++) {
      sum += days[i] * Decay.over(i - lag);
    }
    return sum;
  }

  private double mean() {
    double weight = 0;
    for (int i = 0; i < Math.min(age, LONGEST_PAST); i++) {
      weight += Decay.over(i);
    }
    return weight == 0 ? 0 : past(0) / weight;
  }

  private void turnToHour(int next) {
    if (next - newestHour >= HOURS) {
      Arrays.fill(hours, 0);
      newestHour = next;
    }
    while (newestHour < next) {
      hours[Math.floorMod(++newestHour, HOURS)] = 0;
    }
  }

  private void turnTo(int next) {
    if (age < 0) {
      day = next;
      age = 0;
    }
    for (; day < next; day++) {
      older = older * Decay.over(1) + days[Exposure.DAYS - 1];
      int[] shifted = new int[Exposure.DAYS];
      System.arraycopy(days, 0, shifted, 1, Exposure.DAYS - 1);
      shifted[0] = today.size();
      days = shifted;
      activeDays += today.isEmpty() ? 0 : 1;
      age++;
      today.clear();
    }
  }

  private static final int FORMAT = 1;

  /** Writes all that is remembered. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeByte(FORMAT);
    hours6.writeTo(out);
    hours24.writeTo(out);
    out.writeInt(today.size());
    for (long pair : today) {
      out.writeLong(pair);
    }
    for (int pairs : days) {
      out.writeInt(pairs);
    }
    for (int pairs : hours) {
      out.writeInt(pairs);
    }
    out.writeInt(newestHour);
    out.writeDouble(older);
    out.writeInt(day);
    out.writeInt(age);
    out.writeInt(activeDays);
  }

  /** Reads what was written. */
  public static ScopeActivity readFrom(DataInput in) throws IOException {
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("The activity of a scope has the unknown format " + format);
    }
    ScopeActivity activity = new ScopeActivity();
    activity.hours6 = SlidingDistinct.readFrom(in, Window.HOURS_6.panes());
    activity.hours24 = SlidingDistinct.readFrom(in, Window.HOURS_24.panes());
    for (int left = in.readInt(); left > 0; left--) {
      activity.today.add(in.readLong());
    }
    for (int i = 0; i < activity.days.length; i++) {
      activity.days[i] = in.readInt();
    }
    for (int i = 0; i < activity.hours.length; i++) {
      activity.hours[i] = in.readInt();
    }
    activity.newestHour = in.readInt();
    activity.older = in.readDouble();
    activity.day = in.readInt();
    activity.age = in.readInt();
    activity.activeDays = in.readInt();
    return activity;
  }
}

package dev.grapevine.detection.bursts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts who is active in a scope. Panes come in order; what comes late counts from when it comes.
 */
public final class ScopeActivity {
  /** The mean goes back this far at most. */
  private static final int LONGEST_PAST = 400;

  private SlidingDistinct hours6 = new SlidingDistinct(Window.HOURS_6.panes());
  private SlidingDistinct hours24 = new SlidingDistinct(Window.HOURS_24.panes());
  private final Set<Integer> today = new HashSet<>();

  /** Distinct people a day, yesterday first; replaced every day, since exposures share it. */
  private int[] days = new int[Exposure.DAYS];

  private double older;
  private int day;
  private int age = -1;
  private int activeDays;

  /** Notes that a person was active. */
  public void add(int pane, int actor) {
    turnTo(Pane.day(pane));
    today.add(actor);
    hours6.add(pane, actor);
    hours24.add(pane, actor);
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

  /** Beyond a day, the day that ends now and the whole days before it. */
  private double[] windows(int pane) {
    double last = hours24.at(pane);
    double days7 = last + sumOfDays(6);
    return new double[] {hours6.at(pane), last, last + sumOfDays(2), days7, 3 * days7};
  }

  private double sumOfDays(int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += days[i];
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
    for (int actor : today) {
      out.writeInt(actor);
    }
    for (int people : days) {
      out.writeInt(people);
    }
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
      activity.today.add(in.readInt());
    }
    for (int i = 0; i < activity.days.length; i++) {
      activity.days[i] = in.readInt();
    }
    activity.older = in.readDouble();
    activity.day = in.readInt();
    activity.age = in.readInt();
    activity.activeDays = in.readInt();
    return activity;
  }
}

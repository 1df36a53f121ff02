package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Pane;
import java.util.List;
import java.util.stream.DoubleStream;

/** How many alarms there are a day; weeks stand for each other, since alarms come in clusters. */
final class Rates {
  private static final int WEEK = 7 * Pane.DAY;
  private static final int FIRST_DAYS = 28;

  private Rates() {}

  /** A day, over some histories of one period. */
  static Interval of(List<List<Alarm>> histories, Period period) {
    double[] weeks = histories.stream().flatMapToDouble(alarms -> weekly(alarms, period)).toArray();
    return Interval.of(weeks).times(1 / 7.0);
  }

  /** What is left of a week at the end counts by its length. */
  private static DoubleStream weekly(List<Alarm> alarms, Period period) {
    int count = Math.max(1, (period.to() - period.from()) / WEEK);
    double length = (period.to() - period.from()) / (double) count;
    double[] weeks = new double[count];
    for (Alarm alarm : alarms) {
      if (period.contains(alarm.pane())) {
        weeks[(int) ((alarm.pane() - period.from()) / length)] += WEEK / length;
      }
    }
    return DoubleStream.of(weeks);
  }

  /** The most alarms of a day among the first 28. */
  static int mostOfTheFirstDays(List<Alarm> alarms, int firstPane) {
    int[] days = new int[FIRST_DAYS];
    for (Alarm alarm : alarms) {
      int day = (alarm.pane() - firstPane) / Pane.DAY;
      if (day < FIRST_DAYS) {
        days[day]++;
      }
    }
    int most = 0;
    for (int count : days) {
      most = Math.max(most, count);
    }
    return most;
  }
}

package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;
import java.util.Arrays;

/**
 * Gnip's Poisson model: η = (c − ν) / CI(ν), where c counts the messages of an hour and CI is the
 * width of the interval that holds 99 % of a Poisson distribution with mean ν. That is the count of
 * the hour before, or the mean of the same weekday and hour since the history began, this one
 * included. Where ν is 0, so is η.
 *
 * <p>Source: class {@code Poisson} of {@code models.py} in xdevplatform/Gnip-Trend-Detection, modes
 * "lc" and "a"; S. Hendrickson et al., "Trend Detection in Social Data", Twitter 2015.
 */
public final class GnipPoisson implements TermModel {
  private static final double TAIL = 0.005;
  private static final int WEEK_HOURS = 7 * 24;

  private final boolean weekday;
  private int hour = Integer.MIN_VALUE;
  private int count;
  private int last;
  private short[] hours = {};
  private int[] sums = {};

  /**
   * @param weekday whether the mean of the same weekday and hour is expected, or else the last
   *     count
   */
  public GnipPoisson(boolean weekday) {
    this.weekday = weekday;
  }

  @Override
  public void add(Posting posting) {
    int now = Math.floorDiv(posting.pane(), Pane.HOUR);
    if (now != hour) {
      last = now - 1 == hour ? count : 0;
      hour = now;
      count = 0;
    }
    count++;
    if (weekday) {
      int slot = slot(Math.floorMod(now, WEEK_HOURS));
      sums[slot]++;
    }
  }

  /** Most terms are used in a few hours of the week only. */
  private int slot(int hourOfWeek) {
    for (int i = 0; i < hours.length; i++) {
      if (hours[i] == hourOfWeek) {
        return i;
      }
    }
    hours = Arrays.copyOf(hours, hours.length + 1);
    sums = Arrays.copyOf(sums, hours.length);
    hours[hours.length - 1] = (short) hourOfWeek;
    return hours.length - 1;
  }

  @Override
  public Burst look(View view) {
    double expected = last;
    if (weekday) {
      int weeks = 1 + (hour - Math.floorDiv(view.firstPane(), Pane.HOUR)) / WEEK_HOURS;
      int slot = slot(Math.floorMod(hour, WEEK_HOURS));
      expected = (double) sums[slot] / weeks;
    }
    double score = expected == 0 || count < expected ? 0 : (count - expected) / width(expected);
    return Scores.of(score, count, expected);
  }

  /** From the quantile of .005 to that of .995; at least 1, since a rate may be below both. */
  static int width(double mean) {
    return Math.max(1, quantile(1 - TAIL, mean) - quantile(TAIL, mean));
  }

  private static int quantile(double share, double mean) {
    double probability = Math.exp(-mean);
    double sum = probability;
    int k = 0;
    while (sum < share && k < 10 * mean + 100) {
      k++;
      probability *= mean / k;
      sum += probability;
    }
    return k;
  }
}

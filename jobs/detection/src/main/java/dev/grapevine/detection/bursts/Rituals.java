package dev.grapevine.detection.bursts;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Finds the share of talk that uses a term on this day again and again: every week, every second
 * week, or once a month. What returns by the calendar is no news.
 */
final class Rituals {
  private static final int WEEK = 7;
  private static final int WEEKS = 4;

  private final TermHistory term;
  private final Exposure exposure;
  private final boolean plain;
  private int next;
  private double most;

  /** Of a term, with its people discounted by conversation or plain. */
  Rituals(TermHistory term, Exposure exposure, boolean plain) {
    this.term = term;
    this.exposure = exposure;
    this.plain = plain;
  }

  /**
   * The share of talk that the calendar makes likely, of today or of a day shortly before. Each day
   * is looked at once, so that asking for more and more days costs no more than for the most.
   *
   * @param back how many days before today count; not fewer than the last time
   */
  double within(int back) {
    if (term.isFirstDay()) {
      return 0;
    }
    int today = Pane.day(exposure.pane());
    for (; next <= back; next++) {
      most = Math.max(most, on(today - next, term, exposure, plain));
    }
    return most;
  }

  private static double on(int day, TermHistory term, Exposure exposure, boolean plain) {
    int today = Pane.day(exposure.pane());
    double least = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    for (int week = 1; week <= WEEKS; week++) {
      double share = share(day - WEEK * week, today, term, exposure, plain);
      if (share < least) {
        second = least;
        least = share;
      } else {
        second = Math.min(second, share);
      }
    }
    double fortnightly =
        Math.min(
            share(day - 2 * WEEK, today, term, exposure, plain),
            share(day - 4 * WEEK, today, term, exposure, plain));
    return Math.max(second, Math.max(fortnightly, monthly(day, today, term, exposure, plain)));
  }

  /** A month ago: around the same date, or as far from the month's end. Once is enough for that. */
  private static double monthly(
      int day, int today, TermHistory term, Exposure exposure, boolean plain) {
    LocalDate date = LocalDate.ofEpochDay(day);
    int toEnd = date.lengthOfMonth() - date.getDayOfMonth();
    YearMonth month = YearMonth.from(date).minusMonths(1);
    int sameDate = Math.min(date.getDayOfMonth(), month.lengthOfMonth());
    int sameEnd = Math.max(1, month.lengthOfMonth() - toEnd);
    int start = (int) month.atDay(1).toEpochDay() - 1;
    double most = 0;
    for (int near = -2; near <= 2; near++) {
      most = Math.max(most, share(start + sameDate + near, today, term, exposure, plain));
      most = Math.max(most, share(start + sameEnd + near, today, term, exposure, plain));
    }
    return most;
  }

  private static double share(
      int day, int today, TermHistory term, Exposure exposure, boolean plain) {
    int all = exposure.daysAgo(today - day);
    return all == 0 ? 0 : term.onDay(day, plain) / all;
  }
}

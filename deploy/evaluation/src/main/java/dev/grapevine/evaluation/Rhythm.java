package dev.grapevine.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How rituals return. */
enum Rhythm {
  WEEKLY(8),
  FORTNIGHTLY(6),
  /** On the same date. */
  MONTHLY(4),
  /** On the last working day of the month. */
  MONTH_END(4);

  private final int past;

  Rhythm(int past) {
    this.past = past;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How many days there are at most from the first occasion to the last. */
  int longest() {
    return switch (this) {
      case WEEKLY -> 7 * past;
      case FORTNIGHTLY -> 14 * past;
      case MONTHLY, MONTH_END -> 31 * (past + 1);
    };
  }

  /** The days of all occasions; the last is the given day, or for a month's end that before it. */
  List<LocalDate> days(LocalDate day) {
    List<LocalDate> days = new ArrayList<>();
    for (int ago = past; ago >= 0; ago--) {
      days.add(
          switch (this) {
            case WEEKLY -> day.minusWeeks(ago);
            case FORTNIGHTLY -> day.minusWeeks(2L * ago);
            case MONTHLY -> day.minusMonths(ago);
            case MONTH_END -> lastWorkingDay(YearMonth.from(day).minusMonths(ago + 1L));
          });
    }
    return days;
  }

  private static LocalDate lastWorkingDay(YearMonth month) {
    LocalDate day = month.atEndOfMonth();
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    return day;
  }
}

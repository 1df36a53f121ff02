package dev.grapevine.simulation.stories;

import dev.grapevine.simulation.work.Day;
import java.time.LocalDate;

/** Finds working days. */
final class Dates {
  private Dates() {}

  /** So many days before a date, or the last working day before that. */
  static LocalDate workingBefore(LocalDate date, int days) {
    LocalDate before = date.minusDays(days);
    while (!Day.isWorking(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  /** So many days after a date, or the first working day after that. */
  static LocalDate workingAfter(LocalDate date, int days) {
    LocalDate after = date.plusDays(days);
    while (!Day.isWorking(after)) {
      after = after.plusDays(1);
    }
    return after;
  }
}

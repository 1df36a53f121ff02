package dev.grapevine.cli.topics;

import dev.grapevine.cli.console.Amounts;
import java.util.Locale;

/** The numbers behind a topic, in words. */
final class Numbers {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Numbers() {}

  /** {@code 6 people, 0.3 expected}. */
  static String people(int people, double expected) {
    return count(people) + expected(expected);
  }

  /** {@code 6 people in 1 day, 0.3 expected}; the window is in seconds. */
  static String people(int people, long window, double expected) {
    return count(people) + (window > 0 ? " in " + window(window) : "") + expected(expected);
  }

  private static String count(int people) {
    return people == 1 ? "1 person" : Amounts.count(people) + " people";
  }

  private static String expected(double expected) {
    return String.format(Locale.ROOT, ", %.1f expected", expected);
  }

  private static String window(long seconds) {
    if (seconds % DAY == 0) {
      return units(seconds / DAY, "day");
    }
    return seconds % HOUR == 0 ? units(seconds / HOUR, "hour") : units(seconds / MINUTE, "minute");
  }

  private static String units(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}

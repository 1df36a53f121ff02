package dev.grapevine.dashboard.view;

import java.util.Locale;

/** Numbers in words. */
public final class Amounts {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Amounts() {}

  /** {@code 1 person}, {@code 12 people}. */
  public static String people(long count) {
    return count(count, "person", "people");
  }

  /** {@code 1 question}, {@code 1,200 questions}. */
  public static String count(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  /** With commas between thousands. */
  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** For the axis of a chart: {@code 5k}. */
  public static String compact(double number) {
    return number >= 1000 ? number(number / 1000) + "k" : number(number);
  }

  /** With one decimal if that says anything, and none that pretend. */
  public static String number(double number) {
    if (Math.abs(number) >= 100 || number == Math.rint(number)) {
      return number(Math.round(number));
    }
    return String.format(Locale.ENGLISH, Math.abs(number) < 1 ? "%.2f" : "%.1f", number);
  }

  /** {@code 62 %}. */
  public static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /**
   * {@code 6 hours}; of seconds, in the largest unit that says it in whole numbers or nearly so.
   */
  public static String duration(double seconds) {
    if (seconds >= 2 * DAY || seconds >= DAY && seconds % DAY == 0) {
      return count(Math.round(seconds / DAY), "day", "days");
    }
    if (seconds >= 2 * HOUR || seconds >= HOUR && seconds % HOUR == 0) {
      return count(Math.round(seconds / HOUR), "hour", "hours");
    }
    return seconds >= MINUTE
        ? count(Math.round(seconds / MINUTE), "minute", "minutes")
        : count(Math.round(seconds), "second", "seconds");
  }

  /** How many people the past makes likely. */
  public static String usually(double expected) {
    return expected < 0.5 ? "usually nobody" : "usually " + number(Math.round(expected));
  }
}

package dev.grapevine.schemas;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Times on the wire. The JDK's own formatter takes several times as long, and is on every path. */
final class Rfc3339 {
  private static final int SECONDS_A_DAY = 86_400;

  private Rfc3339() {}

  /**
   * The time, or null if the text is none: date, {@code T}, time to the second with any fraction,
   * and {@code Z} or an offset. Fractions below a nanosecond are cut off; a leap second is the
   * second before it.
   */
  static Instant parse(String text) {
    int length = text.length();
    if (length < 20
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || (text.charAt(10) | 0x20) != 't'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    if ((year | month | day | hour | minute | second) < 0
        || hour > 23
        || minute > 59
        || second > 60) {
      return null;
    }
    int zone = 19;
    int nanos = 0;
    if (text.charAt(19) == '.') {
      int unit = 100_000_000;
      for (zone = 20; zone < length && isDigit(text.charAt(zone)); zone++) {
        nanos += unit * (text.charAt(zone) - '0');
        unit /= 10;
      }
      if (zone == 20) {
        return null;
      }
    }
    int offset = offset(text, zone);
    if (offset == Integer.MIN_VALUE) {
      return null;
    }
    long days;
    try {
      days = LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException e) {
      return null;
    }
    long seconds = days * SECONDS_A_DAY + hour * 3600 + minute * 60 + Math.min(second, 59) - offset;
    if (second == 60 && Math.floorMod(seconds, SECONDS_A_DAY) != SECONDS_A_DAY - 1) {
      return null;
    }
    return Instant.ofEpochSecond(seconds, nanos);
  }

  /** The time in UTC, for years 0 to 9999, with three, six or nine digits of fraction, or none. */
  static String format(Instant time) {
    long seconds = time.getEpochSecond();
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_A_DAY));
    int second = Math.floorMod(seconds, SECONDS_A_DAY);
    byte[] out = new byte[30];
    put(out, 0, 4, date.getYear());
    out[4] = '-';
    put(out, 5, 2, date.getMonthValue());
    out[7] = '-';
    put(out, 8, 2, date.getDayOfMonth());
    out[10] = 'T';
    put(out, 11, 2, second / 3600);
    out[13] = ':';
    put(out, 14, 2, second / 60 % 60);
    out[16] = ':';
    put(out, 17, 2, second % 60);
    int end = 19;
    int nanos = time.getNano();
    if (nanos != 0) {
      boolean milli = nanos % 1_000_000 == 0;
      boolean micro = nanos % 1_000 == 0;
      int places = milli ? 3 : micro ? 6 : 9;
      out[19] = '.';
      put(out, 20, places, milli ? nanos / 1_000_000 : micro ? nanos / 1_000 : nanos);
      end = 20 + places;
    }
    out[end] = 'Z';
    return new String(out, 0, end + 1, StandardCharsets.ISO_8859_1);
  }

  /** In seconds, or {@link Integer#MIN_VALUE} if the rest of the text is no offset. */
  private static int offset(String text, int from) {
    int rest = text.length() - from;
    if (rest == 1 && (text.charAt(from) | 0x20) == 'z') {
      return 0;
    }
    if (rest != 6 || text.charAt(from + 3) != ':') {
      return Integer.MIN_VALUE;
    }
    char sign = text.charAt(from);
    int hours = digits(text, from + 1, from + 3);
    int minutes = digits(text, from + 4, from + 6);
    if ((sign != '+' && sign != '-') || (hours | minutes) < 0 || hours > 23 || minutes > 59) {
      return Integer.MIN_VALUE;
    }
    int seconds = hours * 3600 + minutes * 60;
    return sign == '-' ? -seconds : seconds;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void put(byte[] out, int from, int places, int number) {
    int rest = number;
    for (int i = from + places - 1; i >= from; i--) {
      out[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}

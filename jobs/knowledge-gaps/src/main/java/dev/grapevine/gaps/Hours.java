package dev.grapevine.gaps;

import dev.grapevine.detection.survival.BusinessHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The business hours of scopes, as they are configured. */
final class Hours {
  static final String SAMPLE = "Europe/Berlin Mon-Fri 09:00-17:00";

  private final Map<String, BusinessHours> byScope = new TreeMap<>();

  Hours(KnowledgeGapsConfig config) {
    config.hours().forEach((scope, text) -> byScope.put(scope, parse(text)));
  }

  BusinessHours of(String scope) {
    return byScope.getOrDefault(scope, BusinessHours.always());
  }

  /**
   * Hours in words: zone, days, times.
   *
   * @throws IllegalArgumentException if they are not like {@link #SAMPLE}
   */
  static BusinessHours parse(String text) {
    String[] parts = text.strip().split("\\s+");
    String[] times = parts.length == 3 ? parts[2].split("-") : new String[0];
    if (times.length != 2) {
      throw new IllegalArgumentException(text + " must be like " + SAMPLE);
    }
    try {
      return new BusinessHours(
          ZoneId.of(parts[0]),
          days(parts[1]),
          LocalTime.parse(times[0]),
          LocalTime.parse(times[1]));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text + " must be like " + SAMPLE, e);
    }
  }

  private static Set<DayOfWeek> days(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",")) {
      String[] ends = part.split("-");
      DayOfWeek day = day(ends[0]);
      DayOfWeek last = day(ends[ends.length - 1]);
      for (days.add(day); day != last; days.add(day)) {
        day = day.plus(1);
      }
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(name)) {
        return day;
      }
    }
    throw new IllegalArgumentException(name + " is no day such as Mon");
  }
}

package dev.grapevine.detection.survival;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The hours in which a team may be expected to answer, in its own time zone.
 *
 * @param zone where they are
 * @param days at least one
 * @param from the first moment of a day
 * @param to the end, after {@code from}; midnight is the end of the day
 */
public record BusinessHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  private static final BusinessHours ALWAYS =
      new BusinessHours(
          ZoneId.of("UTC"), Set.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /**
   * Checks that there are hours.
   *
   * @throws IllegalArgumentException if there are none
   */
  public BusinessHours {
    days = Set.copyOf(days);
    if (days.isEmpty() || !to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Business hours from %s to %s on %s are none. Name a day, and an end after the start."
              .formatted(from, to, days));
    }
  }

  /** All hours of all days. */
  public static BusinessHours always() {
    return ALWAYS;
  }

  /** The instant after so much time within these hours has passed. */
  public Instant plus(Instant start, Duration time) {
    if (equals(ALWAYS)) {
      return start.plus(time);
    }
    Duration left = time;
    for (LocalDate day = start.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
      Instant opens = later(start, opens(day));
      Duration open = open(opens, closes(day), day);
      if (!open.isZero() && left.compareTo(open) <= 0) {
        return opens.plus(left);
      }
      left = left.minus(open);
    }
  }

  /** How much time within these hours is between two instants; zero if the end is not later. */
  public Duration between(Instant start, Instant end) {
    Duration sum = Duration.ZERO;
    if (equals(ALWAYS)) {
      return start.isBefore(end) ? Duration.between(start, end) : sum;
    }
    LocalDate last = end.atZone(zone).toLocalDate();
    for (LocalDate day = start.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Instant closes = closes(day).isBefore(end) ? closes(day) : end;
      sum = sum.plus(open(later(start, opens(day)), closes, day));
    }
    return sum;
  }

  private Duration open(Instant from, Instant to, LocalDate day) {
    return days.contains(day.getDayOfWeek()) && from.isBefore(to)
        ? Duration.between(from, to)
        : Duration.ZERO;
  }

  private Instant opens(LocalDate day) {
    return day.atTime(from).atZone(zone).toInstant();
  }

  private Instant closes(LocalDate day) {
    LocalDate last = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return last.atTime(to).atZone(zone).toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}

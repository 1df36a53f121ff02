package dev.grapevine.simulation.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The clock on the organisation's wall. Whenever the simulation is started, it is mid-morning there
 * on a working day that follows one: the clock is set off against real time by as little as
 * possible, and stays so until the next start.
 */
public final class OrgTime {
  /** The time on the wall at a start. */
  public static final LocalTime MID_MORNING = LocalTime.of(9, 45);

  private static final LocalTime EARLIEST = LocalTime.of(9, 40);
  private static final LocalTime LATEST = LocalTime.of(10, 0);
  private static final int DAYS_AROUND = 4;

  private final long[] starts;
  private final long[] offsets;

  /**
   * @param starts when the simulation was started, in order
   */
  public OrgTime(List<Instant> starts) {
    this.starts = starts.stream().mapToLong(Instant::toEpochMilli).toArray();
    this.offsets = starts.stream().mapToLong(OrgTime::offset).toArray();
  }

  /** The last time before that at which the clock needs not be set off: mid-morning, in UTC. */
  public static Instant lastMidMorning(Instant before) {
    LocalDate date = LocalDate.ofInstant(before.minusMillis(1), ZoneOffset.UTC);
    Instant start = date.atTime(MID_MORNING).toInstant(ZoneOffset.UTC);
    while (!start.isBefore(before) || offset(start) != 0) {
      start = start.minus(1, ChronoUnit.DAYS);
    }
    return start;
  }

  private static long offset(Instant start) {
    LocalDateTime real = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
    if (isLively(real.getDayOfWeek())
        && !real.toLocalTime().isBefore(EARLIEST)
        && !real.toLocalTime().isAfter(LATEST)) {
      return 0;
    }
    long best = Long.MAX_VALUE;
    for (int days = -DAYS_AROUND; days <= DAYS_AROUND; days++) {
      LocalDate date = real.toLocalDate().plusDays(days);
      long offset = ChronoUnit.MILLIS.between(real, date.atTime(MID_MORNING));
      if (isLively(date.getDayOfWeek()) && Math.abs(offset) < Math.abs(best)) {
        best = offset;
      }
    }
    return best;
  }

  /** Yesterday was a working day, tomorrow is one, and no weekly ritual is going on. */
  private static boolean isLively(DayOfWeek day) {
    return day == DayOfWeek.TUESDAY || day == DayOfWeek.WEDNESDAY || day == DayOfWeek.THURSDAY;
  }

  /** The time on the wall as if it were UTC, in milliseconds, at a real time in milliseconds. */
  public long local(long millis) {
    return millis + offsets[segment(millis)];
  }

  /** The date on the wall at a real time. */
  public LocalDate date(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(local(millis), Rhythm.DAY));
  }

  /**
   * The real time at which the wall shows something.
   *
   * @param near a real time by which the clock has been set as it was then
   */
  public long real(LocalDate date, LocalTime time, long near) {
    return date.atTime(time).toInstant(ZoneOffset.UTC).toEpochMilli() - offsets[segment(near)];
  }

  private int segment(long millis) {
    int segment = starts.length - 1;
    while (segment > 0 && millis < starts[segment]) {
      segment--;
    }
    return segment;
  }
}

package dev.grapevine.simulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrgTimeTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:45:00Z");

  private static LocalDateTime wall(OrgTime time, Instant at) {
    return LocalDateTime.ofInstant(
        Instant.ofEpochMilli(time.local(at.toEpochMilli())), ZoneOffset.UTC);
  }

  @Test
  void aStartInMidMorningIsLeftAsItIs() {
    assertThat(wall(new OrgTime(List.of(WEDNESDAY)), WEDNESDAY))
        .isEqualTo(LocalDateTime.parse("2026-03-04T09:45:00"));
  }

  @Test
  void wheneverItIsStartedItIsMidMorningOnAWorkingDayAfterOne() {
    for (int hour = 0; hour < 24 * 7; hour++) {
      Instant start = WEDNESDAY.plus(Duration.ofHours(hour)).plusSeconds(hour);
      LocalDateTime wall = wall(new OrgTime(List.of(start)), start);
      assertThat(wall.getDayOfWeek())
          .isIn(Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY));
      assertThat(wall.toLocalTime()).isBetween(LocalTime.of(9, 40), LocalTime.of(10, 0));
      assertThat(Duration.between(wall.toInstant(ZoneOffset.UTC), start).abs())
          .isLessThanOrEqualTo(Duration.ofHours(61));
    }
  }

  @Test
  void aRestartSetsTheClockAnewAndLeavesThePastAlone() {
    Instant restart = WEDNESDAY.plus(Duration.ofHours(15));
    OrgTime once = new OrgTime(List.of(WEDNESDAY));
    OrgTime twice = new OrgTime(List.of(WEDNESDAY, restart));
    Instant before = restart.minusMillis(1);
    assertThat(wall(twice, before)).isEqualTo(wall(once, before));
    assertThat(wall(twice, restart).toLocalTime()).isEqualTo(OrgTime.MID_MORNING);
  }

  @Test
  void theTimeOnTheWallLeadsBack() {
    OrgTime time = new OrgTime(List.of(WEDNESDAY.plus(Duration.ofHours(9))));
    long near = WEDNESDAY.toEpochMilli();
    long real = time.real(LocalDate.parse("2026-03-05"), LocalTime.of(14, 3), near);
    assertThat(time.date(real)).isEqualTo(LocalDate.parse("2026-03-05"));
    assertThat(Math.floorMod(time.local(real), Rhythm.DAY))
        .isEqualTo(14 * Rhythm.HOUR + 3 * Rhythm.MINUTE);
  }
}

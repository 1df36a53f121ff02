package dev.grapevine.simulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final long FRIDAY_EVENING = local("2026-03-06T18:30:00");

  private static long local(String time) {
    return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  @Test
  void theDayHasTwoPeaksAndALunch() {
    double morning = Rhythm.busyness(local("2026-03-04T10:30:00"));
    double lunch = Rhythm.busyness(local("2026-03-04T12:45:00"));
    double afternoon = Rhythm.busyness(local("2026-03-04T15:00:00"));
    assertThat(morning).isEqualTo(1);
    assertThat(lunch).isLessThan(afternoon).isGreaterThan(0.2);
    assertThat(Rhythm.busyness(local("2026-03-04T03:00:00"))).isLessThan(0.02);
    assertThat(Rhythm.busyness(local("2026-03-07T10:30:00"))).isLessThan(0.05);
  }

  @Test
  void weekendsAreKnown() {
    assertThat(Rhythm.isWeekend(local("2026-03-06T23:59:59"))).isFalse();
    assertThat(Rhythm.isWeekend(local("2026-03-07T00:00:00"))).isTrue();
    assertThat(Rhythm.isWeekend(local("2026-03-08T23:59:59"))).isTrue();
    assertThat(Rhythm.isWeekend(local("2026-03-09T00:00:00"))).isFalse();
  }

  @Test
  void halfOfThePeopleAnswerWithinTheMedian() {
    SplittableRandom random = new SplittableRandom(1);
    long noon = local("2026-03-04T11:00:00");
    long[] delays =
        LongStream.range(0, 1001).map(i -> Rhythm.delay(noon, 20, 0.9, random)).sorted().toArray();
    assertThat(delays[500]).isBetween(17 * Rhythm.MINUTE, 23 * Rhythm.MINUTE);
    assertThat(delays[0]).isPositive();
  }

  @Test
  void whatWaitsOnAFridayEveningIsMostlyDoneOnMonday() {
    SplittableRandom random = new SplittableRandom(1);
    long monday = local("2026-03-09T08:40:00");
    long late =
        LongStream.range(0, 1000)
            .map(i -> FRIDAY_EVENING + Rhythm.delay(FRIDAY_EVENING, 60, 0.9, random))
            .filter(time -> time >= monday && time < monday + 2 * Rhythm.HOUR)
            .count();
    assertThat(late).isGreaterThan(800);
  }
}

package dev.grapevine.detection.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SurvivalTest {
  private static final Offset<Double> THREE_PLACES = within(0.0006);
  private static final long HOUR = 3_600_000;

  /** Remission of leukaemia in weeks, under 6-MP: Gehan (1965), in most textbooks. */
  private static final SurvivalCurve REMISSION =
      SurvivalCurve.of(
          new long[] {6, 7, 9, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35},
          new int[] {3, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0},
          new int[] {1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 2, 1, 1});

  @Test
  void isTheTextbooksCurve() {
    assertThat(REMISSION.size()).isEqualTo(21);
    assertThat(REMISSION.answered()).isEqualTo(9);
    assertThat(REMISSION.share(5)).isEqualTo(1);
    assertThat(REMISSION.share(6)).isEqualTo(0.857, THREE_PLACES);
    assertThat(REMISSION.share(7)).isEqualTo(0.807, THREE_PLACES);
    assertThat(REMISSION.share(10)).isEqualTo(0.753, THREE_PLACES);
    assertThat(REMISSION.share(13)).isEqualTo(0.690, THREE_PLACES);
    assertThat(REMISSION.share(16)).isEqualTo(0.627, THREE_PLACES);
    assertThat(REMISSION.share(22)).isEqualTo(0.538, THREE_PLACES);
    assertThat(REMISSION.share(100)).isEqualTo(0.448, THREE_PLACES);
    assertThat(REMISSION.quantile(0.5)).hasValue(23);
    assertThat(REMISSION.quantile(0.9)).isEmpty();
  }

  @Test
  void theRiskGrowsWithWaiting() {
    assertThat(REMISSION.risk(0, 13)).isEqualTo(0.690, THREE_PLACES);
    assertThat(REMISSION.risk(10, 13)).isEqualTo(0.690 / 0.753, within(0.001));
    assertThat(REMISSION.risk(13, 13)).isEqualTo(1);
    SurvivalCurve all = SurvivalCurve.of(new long[] {5}, new int[] {3}, new int[] {0});
    assertThat(all.risk(6, 10)).isEqualTo(1);
    assertThat(all.risk(0, 10)).isZero();
  }

  @Test
  void deadlinesStayWithinBounds() {
    assertThat(ServiceLevel.DEFAULT.of(curve(19, HOUR))).isEqualTo(Duration.ofHours(24));
    assertThat(ServiceLevel.DEFAULT.of(curve(20, HOUR))).isEqualTo(Duration.ofHours(4));
    assertThat(ServiceLevel.DEFAULT.of(curve(20, 10 * HOUR))).isEqualTo(Duration.ofHours(10));
    assertThat(ServiceLevel.DEFAULT.of(curve(20, 100 * HOUR))).isEqualTo(Duration.ofDays(3));
    assertThat(ServiceLevel.DEFAULT.of(REMISSION)).isEqualTo(Duration.ofDays(3));
    assertThat(ServiceLevel.multiple(ServiceLevel.levels() - 1)).isEqualTo(4);
  }

  private static SurvivalCurve curve(int answered, long after) {
    return SurvivalCurve.of(new long[] {after}, new int[] {answered}, new int[] {0});
  }

  @Test
  void openQuestionsCount() {
    WaitingTimes times = new WaitingTimes();
    for (int i = 0; i < 4; i++) {
      times.asked(i * HOUR);
    }
    times.answered(0, HOUR);
    times.answered(HOUR, 3 * HOUR);

    SurvivalCurve curve = times.at(100 * HOUR);
    assertThat(curve.size()).isEqualTo(4);
    assertThat(curve.share(90 * HOUR)).isEqualTo(0.5);
    assertThat(curve.quantile(0.25).orElseThrow() / (double) HOUR).isBetween(1.0, 1.1);

    times.reopened(HOUR, 3 * HOUR);
    assertThat(times.at(100 * HOUR).answered()).isEqualTo(1);
    times.forget((WaitingTimes.HOURS + 24 * 14) * HOUR);
    assertThat(times.isEmpty()).isTrue();
  }

  @Test
  void orderIsNothingAndWhatIsWrittenIsRead() throws IOException {
    WaitingTimes one = new WaitingTimes();
    one.asked(5);
    one.asked(9 * HOUR);
    one.answered(5, 4 * HOUR);
    WaitingTimes other = new WaitingTimes();
    other.answered(5, 4 * HOUR);
    other.asked(9 * HOUR);
    other.asked(5);

    assertThat(bytes(other)).isEqualTo(bytes(one));
    WaitingTimes read =
        WaitingTimes.readFrom(new DataInputStream(new ByteArrayInputStream(bytes(one))));
    assertThat(bytes(read)).isEqualTo(bytes(one));
  }

  private static byte[] bytes(WaitingTimes times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    times.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void binsAreNineParts() {
    assertThat(WaitingTimes.bin(0)).isZero();
    for (long millis = 1000; millis < 100_000_000; millis = millis * 3 / 2 + 7) {
      long end = WaitingTimes.end(WaitingTimes.bin(millis));
      assertThat(end / (double) millis).isBetween(0.999, 1.092);
    }
  }

  @Test
  void businessHoursSkipNightsAndWeekends() {
    BusinessHours hours =
        new BusinessHours(
            ZoneId.of("Europe/Berlin"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));
    Instant friday = Instant.parse("2026-03-27T15:00:00Z");

    // 16:00 in Berlin; on Monday its clocks are an hour ahead.
    Instant due = hours.plus(friday, Duration.ofHours(4));
    assertThat(due).isEqualTo(Instant.parse("2026-03-30T10:00:00Z"));
    assertThat(hours.between(friday, due)).isEqualTo(Duration.ofHours(4));
    assertThat(hours.between(due, friday)).isZero();
    assertThat(BusinessHours.always().plus(friday, Duration.ofHours(4)))
        .isEqualTo(friday.plus(Duration.ofHours(4)));
  }

  @Test
  void hoursThatAreNoneAreRefused() {
    assertThatThrownBy(
            () ->
                new BusinessHours(
                    ZoneId.of("UTC"),
                    EnumSet.of(DayOfWeek.MONDAY),
                    LocalTime.NOON,
                    LocalTime.of(9, 0)))
        .hasMessageContaining("an end after the start");
  }
}

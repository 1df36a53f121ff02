package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final LocalDate DAY = LocalDate.parse("2024-07-31");

  @Test
  void occasionsReturn() {
    assertThat(Rhythm.WEEKLY.days(DAY)).hasSize(9).endsWith(LocalDate.parse("2024-07-24"), DAY);
    assertThat(Rhythm.FORTNIGHTLY.days(DAY))
        .hasSize(7)
        .endsWith(LocalDate.parse("2024-07-17"), DAY);
    assertThat(Rhythm.MONTHLY.days(DAY)).hasSize(5).endsWith(LocalDate.parse("2024-06-30"), DAY);
  }

  @Test
  void aMonthEndsOnItsLastWorkingDay() {
    assertThat(Rhythm.MONTH_END.days(DAY))
        .isEqualTo(
            List.of(
                LocalDate.parse("2024-02-29"),
                LocalDate.parse("2024-03-29"),
                LocalDate.parse("2024-04-30"),
                LocalDate.parse("2024-05-31"),
                LocalDate.parse("2024-06-28")));
  }
}

package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
  private static final int PANE = Pane.of(START);
  private static final Burst BURST = new Burst(5, Window.DAYS_3, true, 6, 1, 6);
  private static final DatedEvent EVENT =
      new DatedEvent("Batteries", "burst", List.of("batteries", "proof search"), START);

  private static Finding found(Alarm... alarms) {
    return Finding.of(EVENT, List.of(alarms), new Period(PANE, PANE + 1));
  }

  private static Alarm alarm(int pane, String term, int joined) {
    return new Alarm(pane, term, BURST, List.of(), Map.of(term, joined));
  }

  @Test
  void stemsPhrasesAndPartsOfPhrasesMatch() {
    TermMatcher matcher = new TermMatcher(EVENT.terms());
    assertThat(matcher.matches("batteri") || matcher.matches("battery")).isTrue();
    assertThat(matcher.matches("new proof search")).isTrue();
    assertThat(matcher.matches("proof")).isFalse();
    assertThat(matcher.matches("batteriesincluded")).isFalse();
  }

  @Test
  void theFirstAlarmCounts() {
    Finding finding =
        found(
            alarm(PANE + 2 * Pane.DAY, "batteries", 0),
            alarm(PANE + 3 * Pane.DAY, "proof search", 0),
            alarm(PANE + 5 * Pane.HOUR, "batteries", PANE + 6 * Pane.HOUR));

    assertThat(finding.isFound()).isTrue();
    assertThat(finding.topics()).as("of two terms, one of them twice").isEqualTo(2);
    assertThat(finding.hours()).isEqualTo(6);
    assertThat(finding.window()).contains("DAYS_3", "hot thread");
  }

  @Test
  void whatIsOutsideThePeriodIsNotCounted() {
    assertThat(found().counted()).isTrue();
    assertThat(Finding.of(EVENT, List.of(), new Period(PANE + 1, PANE + 9)).counted()).isFalse();
  }

  @Test
  void alarmsOfOtherTimesDoNot() {
    assertThat(found(alarm(PANE - 2 * Pane.DAY, "batteries", 0)).isFound()).isFalse();
    assertThat(found(alarm(PANE + 31 * Pane.DAY, "batteries", 0)).isFound()).isFalse();
    assertThat(found(alarm(PANE, "batteries", PANE + 31 * Pane.DAY)).isFound()).isFalse();
    assertThat(found(alarm(PANE, "other", PANE)).hours()).isNaN();
  }
}

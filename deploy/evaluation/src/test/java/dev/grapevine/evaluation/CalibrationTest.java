package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Window;
import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Timeline;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On 160 terms, one a day, each used by four people, the i-th with the score i. */
class CalibrationTest {
  private static final int TERMS = 160;
  private static final int PEOPLE = 4;
  private static final Period PERIOD = new Period(60 * Pane.DAY, TERMS * Pane.DAY);

  private static Hits hits(boolean hot) {
    int size = TERMS * PEOPLE;
    Timeline timeline =
        new Timeline(
            new Corpus(
                IntStream.range(0, size).map(i -> i / PEOPLE * Pane.DAY + i % PEOPLE).toArray(),
                IntStream.range(0, size).map(i -> i % PEOPLE).toArray(),
                new int[size],
                IntStream.range(0, size).toArray(),
                new int[size],
                new String[size],
                IntStream.range(0, size)
                    .mapToObj(i -> new int[] {i / PEOPLE})
                    .toArray(int[][]::new),
                IntStream.range(0, TERMS).mapToObj(i -> "term" + i).toArray(String[]::new),
                size));
    return new Hits(
        timeline,
        IntStream.range(0, TERMS)
            .mapToObj(
                term -> {
                  int last = timeline.end(term) - 1;
                  Burst burst = new Burst(term, Window.HOURS_24, hot, 4, 0, PEOPLE);
                  return new Hit(timeline.pane(last), term, last, burst);
                })
            .toList());
  }

  private static Calibration.Found find(Hits hits, double budget, double margin) {
    return new Calibration(List.of(hits, hits), PERIOD, margin).find(budget);
  }

  @Test
  void theThresholdLetsAsManyAlarmsThroughAsThereMayBe() {
    Calibration.Found found = find(hits(false), 0.25, 1);

    assertThat(found.threshold()).isEqualTo(new Threshold(TERMS - 25, 1));
    assertThat(found.exhausted()).isFalse();
    assertThat(new Calibration(List.of(hits(false)), PERIOD, 1).rate(found.threshold()))
        .isEqualTo(0.25);
  }

  @Test
  void hotThreadsHaveToScoreMore() {
    assertThat(find(hits(true), 0.25, 10).threshold())
        .isEqualTo(new Threshold(TERMS - 25 - 10, 10));
  }

  @Test
  void whereThereAreNotAsManyItSaysSo() {
    assertThat(find(hits(false), 2, 1).exhausted()).isTrue();
  }

  @Test
  void onlyAlarmsOfThePeriodCount() {
    assertThat(new Calibration(List.of(hits(false)), PERIOD, 1).rate(new Threshold(0, 1)))
        .isEqualTo(1.0);
  }
}

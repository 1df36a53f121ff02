package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void coversTheTruthAboutAsOftenAsItSays() {
    Random random = new Random(3);
    int covered = 0;
    for (int i = 0; i < 200; i++) {
      boolean[] sample = new boolean[60];
      for (int j = 0; j < sample.length; j++) {
        sample[j] = random.nextDouble() < 0.3;
      }
      Interval interval = Interval.of(sample);
      covered += interval.low() <= 0.3 && 0.3 <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(180, 199);
  }

  @Test
  void nothingHasNoMean() {
    assertThat(Interval.of(new double[0]).mean()).isNaN();
    assertThat(Interval.of(new boolean[] {true, true})).isEqualTo(new Interval(1, 1, 1));
    assertThat(new Interval(2, 1, 3).times(0.5)).isEqualTo(new Interval(1, 0.5, 1.5));
  }
}

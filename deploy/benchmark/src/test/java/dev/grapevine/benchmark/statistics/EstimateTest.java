package dev.grapevine.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void takesTheMiddle() {
    assertThat(Estimate.median(new double[] {3, 1, 2})).isEqualTo(2);
    assertThat(Estimate.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    assertThat(Estimate.median(new double[] {7})).isEqualTo(7);
    assertThatThrownBy(() -> Estimate.median(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesTheSamplesAsTheyAre() {
    double[] samples = {3, 1, 2};
    Estimate.of(samples, 1);
    assertThat(samples).containsExactly(3, 1, 2);
  }

  @Test
  void isSureOfWhatNeverDiffers() {
    assertThat(Estimate.of(new double[] {5, 5, 5}, 1)).isEqualTo(new Estimate(5, 5, 5));
  }

  @Test
  void boundsTheMedianBySamples() {
    Estimate estimate = Estimate.of(new double[] {1, 2, 3, 4, 100}, 1);
    assertThat(estimate.median()).isEqualTo(3);
    // Of five samples, three of one end make the median: 5.8 % of resamples have 1 or 100.
    assertThat(estimate.low()).isEqualTo(1);
    assertThat(estimate.high()).isEqualTo(100);
    assertThat(Estimate.of(new double[] {1, 2, 3, 4, 100}, 1)).isEqualTo(estimate);
  }

  @Test
  void coversTheTrueMedianAboutAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(7);
    int covered = 0;
    for (int trial = 0; trial < 200; trial++) {
      double[] samples = random.doubles(15).toArray();
      Estimate estimate = Estimate.of(samples, trial);
      covered += estimate.low() <= 0.5 && 0.5 <= estimate.high() ? 1 : 0;
    }
    assertThat(covered / 200.0).isCloseTo(0.95, within(0.05));
  }

  @Test
  void narrowsAsSamplesGrow() {
    double[] many = new SplittableRandom(3).doubles(101).toArray();
    Estimate of101 = Estimate.of(many, 1);
    Estimate of9 = Estimate.of(Arrays.copyOf(many, 9), 1);
    assertThat(of101.high() - of101.low()).isLessThan(of9.high() - of9.low());
  }
}

package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastsTest {
  private static final boolean[] HAPPENED = {true, false, true, false};

  @Test
  void brierIsTheMeanSquaredError() {
    assertThat(Forecasts.brier(new double[] {1, 0, 1, 0}, HAPPENED)).isZero();
    assertThat(Forecasts.brier(new double[] {0.8, 0.4, 0.5, 0.1}, HAPPENED))
        .isEqualTo((0.04 + 0.16 + 0.25 + 0.01) / 4, within(1e-12));
    assertThat(Forecasts.brier(new double[0], new boolean[0])).isNaN();
  }

  @Test
  void aucCountsPairsInTheRightOrder() {
    assertThat(Forecasts.auc(new double[] {0.9, 0.1, 0.8, 0.2}, HAPPENED)).isEqualTo(1);
    assertThat(Forecasts.auc(new double[] {0.5, 0.5, 0.5, 0.5}, HAPPENED)).isEqualTo(0.5);
    assertThat(Forecasts.auc(new double[] {0.9, 0.5, 0.3, 0.3}, HAPPENED))
        .isEqualTo(2.5 / 4, within(1e-12));
    assertThat(Forecasts.auc(new double[] {0.9}, new boolean[] {true})).isNaN();
  }
}

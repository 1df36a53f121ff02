package dev.grapevine.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.view.Chart.Bar;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

  @ParameterizedTest
  @CsvSource({"0, 1, 2", "3, 3, 4", "18, 20, 5", "97, 100, 6", "7665, 8000, 5"})
  void theGridIsRound(double value, double max, int lines) {
    Chart chart = new Chart(List.of(new Bar("now", value, 0)), -1, "people");

    assertThat(chart.max()).isEqualTo(max);
    assertThat(chart.grid()).hasSizeBetween(2, 7).hasSizeLessThanOrEqualTo(lines + 1);
    assertThat(chart.grid().get(0).label()).isEqualTo("0");
  }

  @Test
  void whatWasExpectedFitsIn() {
    assertThat(new Chart(List.of(new Bar("now", 3, 0)), 40, "people").max()).isEqualTo(40);
  }

  @Test
  void whatIsNotKnownIsNotDrawn() {
    Chart chart = new Chart(List.of(new Bar("now", Double.NaN, 3)), -1, "hours");

    assertThat(chart.max()).isEqualTo(3);
    assertThat(chart.height(0)).isEqualTo("0.0");
    assertThat(Chart.text(Double.NaN)).isEqualTo("not yet");
    assertThat(Chart.text(3)).isEqualTo("3");
  }

  @Test
  void theNewestBarHasALabelAndNotAllOthers() {
    List<Bar> bars = IntStream.range(0, 28).mapToObj(i -> new Bar("" + i, i, 0)).toList();
    Chart chart = new Chart(bars, -1, "people");

    assertThat(chart.isLabelled(27)).isTrue();
    assertThat(IntStream.range(0, 28).filter(chart::isLabelled).count()).isEqualTo(6);
  }

  @Test
  void aLineEndsAtItsNewestNumber() {
    Spark spark = new Spark(List.of(0, 4, 2));

    assertThat(spark.points()).isEqualTo("3.0,29.0 60.0,3.0 117.0,16.0");
    assertThat(spark.label()).contains("now 2, at most 4");
    assertThat(new Spark(List.of(1)).isEmpty()).isTrue();
  }
}

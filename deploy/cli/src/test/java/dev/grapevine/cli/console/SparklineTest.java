package dev.grapevine.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void theHighestBlockIsForTheLargest() {
    assertThat(Sparkline.of(List.of(0, 1, 2, 3, 4, 5, 6, 7))).isEqualTo("▁▂▃▄▅▆▇█");
    assertThat(Sparkline.of(List.of(0, 50, 100))).isEqualTo("▁▅█");
  }

  @Test
  void onlyNothingHasTheLowest() {
    assertThat(Sparkline.of(List.of(0, 1, 1_000_000))).isEqualTo("▁▂█");
    assertThat(Sparkline.of(List.of(1))).isEqualTo("█");
    assertThat(Sparkline.of(List.of(0, 0))).isEqualTo("▁▁");
    assertThat(Sparkline.of(List.of())).isEmpty();
    assertThat(Sparkline.of(List.of(0, Integer.MAX_VALUE))).isEqualTo("▁█");
  }
}

package dev.grapevine.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));

  @Test
  void doublesUpToItsBoundWithJitterOfHalf() {
    Random random = new Random(1);
    for (int attempt = 1; attempt < 200; attempt++) {
      long bound = attempt < 7 ? 100L << (attempt - 1) : 5_000;
      assertThat(backOff.millis(attempt, random)).isBetween(bound / 2, bound);
    }
    assertThat(backOff.millis(Integer.MAX_VALUE, random)).isBetween(2_500L, 5_000L);
  }

  @Test
  void refusesNonsense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackOff(Duration.ZERO, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
  }
}

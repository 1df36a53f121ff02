package dev.grapevine.detection.bursts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TailTest {
  @Test
  void isTheTailOfTheNegativeBinomial() {
    // With r = 1 it is geometric: P(X >= k) = q^k, q = mu / (mu + r).
    assertThat(Tail.score(3, 1, 1)).isCloseTo(-3 * Math.log10(0.5), within(1e-9));
    // With r = 2, mu = 1: P(X >= 2) = 1 - (2/3)^2 - 2 (1/3) (2/3)^2 = 7/27.
    assertThat(Tail.score(2, 1, 2)).isCloseTo(-Math.log10(7 / 27.0), within(1e-9));
  }

  @Test
  void nothingAboveTheExpectedIsNothing() {
    assertThat(Tail.score(1, 1, 1)).isZero();
    assertThat(Tail.score(0.5, 1, 1)).isZero();
  }

  @Test
  void staysFiniteHoweverUnlikely() {
    assertThat(Tail.score(1e5, 1e-6, 0.05)).isEqualTo(300);
  }
}

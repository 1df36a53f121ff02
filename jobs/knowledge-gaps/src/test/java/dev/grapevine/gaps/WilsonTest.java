package dev.grapevine.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

  /** Worked out by hand: centre (0.4 + 1.9208/10) / 1.38415, margin by the same formula. */
  @Test
  void isAsPublished() {
    Wilson interval = Wilson.of(4, 10);

    assertThat(interval.lower()).isCloseTo(0.1682, within(1e-4));
    assertThat(interval.upper()).isCloseTo(0.6873, within(1e-4));
  }

  @Test
  void staysWithinItsBounds() {
    assertThat(Wilson.of(0, 5).lower()).isCloseTo(0, within(1e-12));
    assertThat(Wilson.of(5, 5).upper()).isCloseTo(1, within(1e-12));
    assertThat(Wilson.of(5, 5).lower()).isCloseTo(0.5655, within(1e-4));
  }
}

package dev.grapevine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RankTest {
  private static final Instant TIME = Instant.parse("2026-03-02T09:00:00Z");

  private final Rank rank = new Rank(Duration.ofHours(12));

  @Test
  void a_halflife_makes_up_for_half_the_weight() {
    double message = rank.of(2, 1, TIME);

    assertThat(rank.of(1, 1, TIME.plus(Duration.ofHours(12)))).isCloseTo(message, within(1e-9));
    assertThat(rank.of(2, 3, TIME.minus(Duration.ofHours(12)))).isCloseTo(message, within(1e-9));
  }

  @Test
  void people_lift_a_line_and_a_bot_counts_for_less_than_one() {
    assertThat(rank.of(2, 2, TIME)).isGreaterThan(rank.of(2, 1, TIME));
    assertThat(rank.of(2, 0, TIME)).isLessThan(rank.of(2, 1, TIME));
  }
}

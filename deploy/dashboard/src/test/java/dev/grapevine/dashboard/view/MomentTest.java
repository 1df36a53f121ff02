package dev.grapevine.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:14:05Z");

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:13:30Z, just now",
    "2026-03-02T09:12:00Z, 2 min ago",
    "2026-03-02T06:00:00Z, 3 h ago",
    "2026-02-27T06:00:00Z, 3 d ago",
    "2026-02-10T06:00:00Z, 10 Feb",
    "2025-02-10T06:00:00Z, 10 Feb 2025",
    "2026-03-02T12:00:00Z, in 2 h"
  })
  void timesAreTold(Instant at, String words) {
    assertThat(new Moment(at, NOW).ago()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02T09:13:30Z, '2 Mar 2026, 09:13 UTC'"})
  void andExactly(Instant at, String words) {
    assertThat(new Moment(at, NOW).exact()).isEqualTo(words);
  }
}

package dev.grapevine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Instant START = Instant.parse("2026-03-04T09:45:00Z");

  @Test
  void nonsenseIsRefused() {
    Settings settings = Settings.of(1, START);
    assertThatThrownBy(() -> settings.withWeeks(0))
        .hasMessage("weeks is 0, and must be from 1 to 260");
    assertThatThrownBy(() -> settings.withVolume(Double.NaN)).hasMessageContaining("volume is NaN");
    assertThatThrownBy(() -> new Settings(1, List.of(), 30, 24, 1))
        .hasMessageContaining("needs a time");
    assertThatThrownBy(() -> Settings.of(1, Instant.MIN)).hasMessageContaining("start is -");
    assertThatThrownBy(() -> settings.withWeeks(1).withEvents(20_000_000))
        .hasMessage("events is 20000000, which is too many for a history of 1 weeks");
    assertThatThrownBy(() -> settings.restarted(START))
        .hasMessageContaining("is not after the one before");
  }

  @Test
  void theVolumeFollowsFromTheEvents() {
    for (int weeks : List.of(2, 30, 60)) {
      for (long events : List.of(20_000L, 90_000L, 2_000_000L)) {
        assertThat(Settings.of(1, START).withWeeks(weeks).withEvents(events).expectedEvents())
            .isBetween(events * 98 / 100, events * 102 / 100);
      }
    }
  }
}

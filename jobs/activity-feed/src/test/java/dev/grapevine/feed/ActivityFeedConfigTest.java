package dev.grapevine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigException;
import dev.grapevine.sdk.config.ConfigSources;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityFeedConfigTest {

  @Test
  void defaults() {
    assertThat(Config.defaults(ActivityFeedConfig.class))
        .isEqualTo(
            new ActivityFeedConfig(
                Duration.ofDays(30),
                Duration.ofHours(3),
                Duration.ofDays(1),
                Duration.ofMillis(500),
                Duration.ofDays(1)));
  }

  @Test
  void everything_set() {
    assertThat(load("retention=7d", "idle=1h", "longest=8h", "delay=2s", "halflife=6h"))
        .isEqualTo(
            new ActivityFeedConfig(
                Duration.ofDays(7),
                Duration.ofHours(1),
                Duration.ofHours(8),
                Duration.ofSeconds(2),
                Duration.ofHours(6)));
  }

  @ParameterizedTest
  @CsvSource({
    "retention=23h, retention must be at least 1d",
    "idle=59s, idle must be from 1m to 1d",
    "idle=25h, idle must be from 1m to 1d",
    "longest=2h, longest must be from idle to 7d",
    "longest=8d, longest must be from idle to 7d",
    "delay=2m, delay must be from 0ms to 1m",
    "halflife=59s, halflife must be at least 1m"
  })
  void out_of_range(String setting, String message) {
    assertThatThrownBy(() -> load(setting))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  private static ActivityFeedConfig load(String... settings) {
    List<String> overrides = List.of(settings).stream().map("jobs.activity-feed."::concat).toList();
    return Config.load(
            ConfigSources.none().withOverrides(overrides),
            Map.of("jobs.activity-feed", ActivityFeedConfig.class))
        .section("jobs.activity-feed", ActivityFeedConfig.class);
  }
}

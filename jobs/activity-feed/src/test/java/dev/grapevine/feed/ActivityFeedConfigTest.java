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

class ActivityFeedConfigTest {

  @Test
  void defaults() {
    assertThat(Config.defaults(ActivityFeedConfig.class))
        .isEqualTo(new ActivityFeedConfig(Duration.ofDays(30), Duration.ofDays(1)));
  }

  @Test
  void everything_set() {
    assertThat(load("retention=7d", "halflife=6h"))
        .isEqualTo(new ActivityFeedConfig(Duration.ofDays(7), Duration.ofHours(6)));
  }

  @Test
  void out_of_range() {
    assertThatThrownBy(() -> load("retention=23h"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("retention must be at least 1d");
    assertThatThrownBy(() -> load("halflife=59s"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("halflife must be at least 1m");
  }

  private static ActivityFeedConfig load(String... settings) {
    List<String> overrides = List.of(settings).stream().map("jobs.activity-feed."::concat).toList();
    return Config.load(
            ConfigSources.none().withOverrides(overrides),
            Map.of("jobs.activity-feed", ActivityFeedConfig.class))
        .section("jobs.activity-feed", ActivityFeedConfig.class);
  }
}

package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.grapevine.detection.topics.Rules;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigException;
import dev.grapevine.sdk.config.ConfigSources;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergingTopicsConfigTest {

  @Test
  void defaults() {
    assertThat(Config.defaults(EmergingTopicsConfig.class))
        .isEqualTo(
            new EmergingTopicsConfig(
                3.4,
                5.4,
                Map.of(),
                4,
                Duration.ofMinutes(2),
                Duration.ofDays(30),
                Duration.ofDays(90)));
  }

  @Test
  void everything_set() {
    assertThat(
            load(
                "threshold=4",
                "thread-threshold=5",
                "thresholds.research=6.1",
                "people=3",
                "patience=10s",
                "retention=7d",
                "memory=60d"))
        .isEqualTo(
            new EmergingTopicsConfig(
                4,
                5,
                Map.of("research", "6.1"),
                3,
                Duration.ofSeconds(10),
                Duration.ofDays(7),
                Duration.ofDays(60)));
  }

  @Test
  void a_scope_may_have_a_threshold_of_its_own() {
    EmergingTopicsConfig config = load("thresholds.research=6.2");

    assertThat(config.rules("org")).isEqualTo(new Rules(3.4, 5.4, 4));
    assertThat(config.rules("research").threshold()).isEqualTo(6.2);
    assertThat(config.rules("research").threadThreshold()).isCloseTo(8.2, within(1e-9));
    assertThat(config.candidate("research")).isEqualTo(4.2);
    assertThat(load("threshold=3").candidate("org")).isEqualTo(1.5);
  }

  @ParameterizedTest
  @CsvSource({
    "threshold=0, threshold must be above 0",
    "thread-threshold=-1, thread-threshold must be above 0",
    "thresholds.x=none, must be above 0",
    "people=1, people must be at least 2",
    "retention=23h, retention must be at least 1d",
    "memory=29d, memory must be at least 30d"
  })
  void out_of_range(String setting, String message) {
    assertThatThrownBy(() -> load(setting))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  private static EmergingTopicsConfig load(String... settings) {
    List<String> overrides =
        List.of(settings).stream().map("jobs.emerging-topics."::concat).toList();
    return Config.load(
            ConfigSources.none().withOverrides(overrides),
            Map.of("jobs.emerging-topics", EmergingTopicsConfig.class))
        .section("jobs.emerging-topics", EmergingTopicsConfig.class);
  }
}

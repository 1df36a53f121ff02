package dev.grapevine.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigException;
import dev.grapevine.sdk.config.ConfigSources;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

  @Test
  void defaults() {
    assertThat(Config.defaults(KnowledgeGapsConfig.class))
        .isEqualTo(
            new KnowledgeGapsConfig(
                "auto",
                "insisted",
                Map.of(),
                5,
                Duration.ofMinutes(10),
                2,
                List.of(),
                Duration.ofMinutes(2),
                Duration.ofDays(30),
                Duration.ofDays(365)));
  }

  @Test
  void everythingSet() {
    assertThat(
            load(
                "sla=36h",
                "chat=all",
                "hours.pay=Europe/Berlin Mon-Fri 09:00-17:00",
                "people=7",
                "click=5m",
                "module-depth=3",
                "opt-out=ana,bo",
                "patience=10s",
                "retention=7d",
                "memory=400d"))
        .isEqualTo(
            new KnowledgeGapsConfig(
                "36h",
                "all",
                Map.of("pay", "Europe/Berlin Mon-Fri 09:00-17:00"),
                7,
                Duration.ofMinutes(5),
                3,
                List.of("ana", "bo"),
                Duration.ofSeconds(10),
                Duration.ofDays(7),
                Duration.ofDays(400)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sla=soon",
        "sla=1s",
        "chat=some",
        "people=1",
        "click=1s",
        "module-depth=0",
        "patience=-1s",
        "retention=1h",
        "memory=30d",
        "hours.pay=9 to 5",
        "hours.pay=Europe/Berlin Mon-Fri 17:00-09:00",
        "hours.pay=Europe/Atlantis Mon-Fri 09:00-17:00",
        "hours.pay=Europe/Berlin Moonday 09:00-17:00"
      })
  void whatMakesNoSenseIsRefusedByName(String setting) {
    assertThatThrownBy(() -> load(setting))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(setting.split("[=.]")[0]);
  }

  @Test
  void hoursAreThoseOfAZoneAndItsDays() {
    assertThat(Hours.parse("Asia/Tokyo Sat-Mon,Wed 08:30-12:00"))
        .satisfies(
            hours -> {
              assertThat(hours.days())
                  .isEqualTo(
                      Set.of(
                          DayOfWeek.SATURDAY,
                          DayOfWeek.SUNDAY,
                          DayOfWeek.MONDAY,
                          DayOfWeek.WEDNESDAY));
              assertThat(hours.from()).isEqualTo(LocalTime.of(8, 30));
            });
  }

  private static KnowledgeGapsConfig load(String... settings) {
    List<String> overrides =
        java.util.Arrays.stream(settings).map(each -> "jobs.knowledge-gaps." + each).toList();
    return Config.load(
            ConfigSources.none().withOverrides(overrides),
            Map.of("jobs.knowledge-gaps", KnowledgeGapsConfig.class))
        .section("jobs.knowledge-gaps", KnowledgeGapsConfig.class);
  }
}

package dev.grapevine.sdk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.sdk.SampleJob;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.cluster.ElasticsearchConfig;
import dev.grapevine.sdk.cluster.FlinkConfig;
import dev.grapevine.sdk.cluster.KafkaConfig;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigException;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.config.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobsTest {
  private final StreamJob plain = new SampleJob("plain", pipeline -> {});
  private final StreamJob tuned =
      new SampleJob("tuned", pipeline -> pipeline.config(TunedConfig.class));
  private final Jobs jobs = new Jobs(List.of(tuned, plain));

  record TunedConfig(@Setting(value = "7", doc = "a number") int number) {}

  @Test
  void jobsAreKnownByName() {
    assertThat(jobs.all()).containsExactly(plain, tuned);
    assertThat(jobs.named(List.of("tuned", "plain"))).containsExactly(tuned, plain);
  }

  @Test
  void anUnknownNameIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> jobs.named(List.of("plane")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no job named plane. There are: plain, tuned.");
  }

  @Test
  void twoJobsOfOneNameAreRefused() {
    assertThatThrownBy(() -> new Jobs(List.of(plain, new SampleJob("plain", pipeline -> {}))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Two jobs are named plain");
  }

  @Test
  void theConfigurationHasASectionForThePlatformAndForEachJobThatHasOne() {
    assertThat(JobConfig.sections(jobs))
        .isEqualTo(
            Map.of(
                "time", TimeConfig.class,
                "kafka", KafkaConfig.class,
                "elasticsearch", ElasticsearchConfig.class,
                "flink", FlinkConfig.class,
                "jobs.tuned", TunedConfig.class));
  }

  @Test
  void aJobIsConfiguredUnderItsName() {
    Config config =
        JobConfig.load(ConfigSources.none().withOverrides(List.of("jobs.tuned.number=9")), jobs);

    assertThat(config.section("jobs.tuned", TunedConfig.class).number()).isEqualTo(9);
  }

  @Test
  void aSectionThatNoJobHasIsRefused() {
    ConfigSources sources = ConfigSources.none().withOverrides(List.of("jobs.other.number=9"));

    assertThatThrownBy(() -> JobConfig.load(sources, jobs)).isInstanceOf(ConfigException.class);
  }
}

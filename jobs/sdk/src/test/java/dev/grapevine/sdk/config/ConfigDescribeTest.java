package dev.grapevine.sdk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigDescribeTest extends ConfigFixture {
  private static final String YAML =
      """
      kafka:
        properties: {acks: all, 'a b': '# c'}
      jobs: {activity-feed: {title: "a: b\\n\\"c\\" #", verbs: ["x, y", z], folder: 'null'}}
      """;

  @Test
  void showsEachValueWithItsSource() {
    Config config =
        Config.load(
            sources(YAML)
                .withEnvironment(Map.of("GRAPEVINE_FLINK_STATE_BACKEND", "rocksdb"), Set.of())
                .withOverrides(List.of("activity-feed.retention=10d")),
            SECTIONS);
    assertThat(config.describe().replace(folder + "/", ""))
        .isEqualTo(
            """
            flink:
              state.backend: rocksdb  # GRAPEVINE_FLINK_STATE_BACKEND
            jobs:
              activity-feed:
                parallelism: 4  # default
                rate-limit: 1000000  # default
                sample-ratio: 0.5  # default
                enabled: true  # default
                title: "a: b\\n\\"c\\" #"  # grapevine.yaml:3
                retention: 10d  # --set activity-feed.retention
                max-out-of-orderness: 5s  # default
                bulk-size: 5MiB  # default
                guarantee: at-least-once  # default
                verbs: ["x, y", "z"]  # grapevine.yaml:3
                folder: "null"  # grapevine.yaml:3
                properties: {}
                login:
                  user: ""  # default
                  password: ""  # default
            kafka:
              bootstrap-servers: localhost:9092  # default
              properties:
                "a b": "# c"  # grapevine.yaml:2
                acks: all  # grapevine.yaml:2
            """);
  }

  @Test
  void isReadBackAsTheSameConfiguration() {
    Config config = Config.load(sources(YAML), SECTIONS);
    Config again = Config.load(sources(config.describe()), SECTIONS);
    assertThat(again.section("kafka", Kafka.class)).isEqualTo(config.section("kafka", Kafka.class));
    assertThat(again.section("jobs.activity-feed", SampleConfig.class))
        .isEqualTo(config.section("jobs.activity-feed", SampleConfig.class));
  }

  @Test
  void rendersTheReference() {
    assertThat(ConfigReference.markdown(SECTIONS))
        .startsWith("| Setting | Type | Default | Meaning |\n|---|---|---|---|\n")
        .contains("| `flink.*` | map |  | Passed to Flink. |\n")
        .contains("| `jobs.activity-feed.sample-ratio` | number | `0.5` | Share; 0 to 1 \\| incl")
        .contains("| `jobs.activity-feed.guarantee` | at-least-once, exactly-once | `at-least-")
        .contains("| `jobs.activity-feed.login.password` | text (secret) |  | The user's");
  }
}

package dev.grapevine.sdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigTest extends ConfigFixture {

  @Test
  void hasTheDefaultsOfTheRecord() {
    assertThat(Config.defaults(SampleConfig.class))
        .isEqualTo(
            new SampleConfig(
                4,
                1_000_000,
                0.5,
                true,
                "the feed",
                Duration.ofDays(30),
                Duration.ofSeconds(5),
                DataSize.ofMebibytes(5),
                SampleConfig.Guarantee.AT_LEAST_ONCE,
                List.of("asked", "answered"),
                Path.of("data/feed"),
                Map.of(),
                new SampleConfig.Login("", "")));
  }

  @Test
  void readsEverySettingOfTheFile() {
    String yaml =
        """
        kafka:
          bootstrap-servers: broker:9092
          properties:
            security.protocol: SASL_SSL
            sasl:
              mechanism: PLAIN
        flink:
          execution:
            checkpointing.interval: 10 s
          parallelism.default: 2
        jobs:
          activity-feed:
            parallelism: 8
            rate-limit: 5000000000
            sample-ratio: 1
            enabled: false
            title: 'yes: #1'
            retention: 36h
            max-out-of-orderness: 250ms
            bulk-size: 64KiB
            guarantee: exactly-once
            verbs: ["asked, twice", edited]
            folder: /tmp/x
            properties: {a: 1, b: true}
            login:
              user: writer
              password: 0123456789
        """;
    Config config = Config.load(sources(yaml), SECTIONS);

    assertThat(config.section("kafka", Kafka.class))
        .isEqualTo(
            new Kafka(
                "broker:9092", Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "PLAIN")));
    assertThat(config.section("", Platform.class).flink())
        .containsOnly(
            Map.entry("execution.checkpointing.interval", "10 s"),
            Map.entry("parallelism.default", "2"));
    assertThat(config.section("jobs.activity-feed", SampleConfig.class))
        .isEqualTo(
            new SampleConfig(
                8,
                5_000_000_000L,
                1.0,
                false,
                "yes: #1",
                Duration.ofHours(36),
                Duration.ofMillis(250),
                new DataSize(65_536),
                SampleConfig.Guarantee.EXACTLY_ONCE,
                List.of("asked, twice", "edited"),
                Path.of("/tmp/x"),
                Map.of("a", "1", "b", "true"),
                new SampleConfig.Login("writer", "0123456789")));
  }

  @Test
  void prefersOverridesToTheEnvironmentAndThatToTheFile() {
    String yaml =
        """
        jobs:
          activity-feed: {parallelism: 5, rate-limit: 5, title: file}
        """;
    ConfigSources sources =
        sources(yaml)
            .withEnvironment(
                Map.of(
                    "GRAPEVINE_JOBS_ACTIVITY_FEED_PARALLELISM", "6",
                    "GRAPEVINE_JOBS_ACTIVITY_FEED_RATE_LIMIT", "6"),
                Set.of())
            .withOverrides(List.of("activity-feed.parallelism=7"));

    SampleConfig sample = sample(sources);
    assertThat(sample.parallelism()).isEqualTo(7);
    assertThat(sample.rateLimit()).isEqualTo(6);
    assertThat(sample.title()).isEqualTo("file");
    assertThat(sample.sampleRatio()).isEqualTo(0.5);
  }

  @Test
  void takesTheShortAndTheFullNameOfAJobInOverridesAndTheLastOfTwo() {
    SampleConfig sample =
        sample(
            overrides(
                "activity-feed.retention=10d",
                "jobs.activity-feed.title=a=b, c",
                "activity-feed.verbs=asked,edited",
                "activity-feed.login.user=ana",
                "jobs.activity-feed.retention=11d"));
    assertThat(sample.retention()).isEqualTo(Duration.ofDays(11));
    assertThat(sample.title()).isEqualTo("a=b, c");
    assertThat(sample.verbs()).containsExactly("asked", "edited");
    assertThat(sample.login().user()).isEqualTo("ana");
  }

  @Test
  void mergesTheEntriesOfAMapFromAllSources() {
    ConfigSources sources =
        sources("kafka: {properties: {acks: all, linger.ms: 5}}")
            .withEnvironment(
                Map.of(
                    "GRAPEVINE_KAFKA_PROPERTIES_SASL_MECHANISM", "PLAIN",
                    "GRAPEVINE_FLINK_REST_BIND__PORT", "8081"),
                Set.of())
            .withOverrides(List.of("kafka.properties.linger.ms=7"));
    Config config = Config.load(sources, SECTIONS);
    assertThat(config.section("kafka", Kafka.class).properties())
        .containsOnly(
            Map.entry("acks", "all"),
            Map.entry("linger.ms", "7"),
            Map.entry("sasl.mechanism", "PLAIN"));
    assertThat(config.section("", Platform.class).flink())
        .containsOnly(Map.entry("rest.bind-port", "8081"));
  }

  @Test
  void replacesReferencesToVariablesAndFiles() throws Exception {
    Path secret = Files.writeString(folder.resolve("password"), "correct$horse\n");
    String yaml =
        """
        kafka:
          bootstrap-servers: ${env:HOST}:${env:PORT}
          properties: {left: '${vault:alone}'}
        jobs: {activity-feed: {login: {password: '${file:%s}'}, parallelism: '${env:CORES}'}}
        """;
    ConfigSources sources =
        sources(yaml.formatted(secret))
            .withEnvironment(Map.of("HOST", "broker", "PORT", "9093", "CORES", "2"), Set.of());
    Config config = Config.load(sources, SECTIONS);
    assertThat(config.section("kafka", Kafka.class))
        .isEqualTo(new Kafka("broker:9093", Map.of("left", "${vault:alone}")));
    SampleConfig sample = config.section("jobs.activity-feed", SampleConfig.class);
    assertThat(sample.login().password()).isEqualTo("correct$horse");
    assertThat(sample.parallelism()).isEqualTo(2);
  }

  @Test
  void takesAnEmptyFileAndEmptySections() {
    assertThat(sample(sources(""))).isEqualTo(Config.defaults(SampleConfig.class));
    assertThat(sample(sources("# nothing\njobs:\nflink:\n")))
        .isEqualTo(Config.defaults(SampleConfig.class));
  }

  @Test
  void knowsOnlyDeclaredSections() {
    Config config = Config.load(ConfigSources.none(), SECTIONS);
    assertThatThrownBy(() -> config.section("kafka", SampleConfig.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No section kafka of type SampleConfig was declared");
  }

  @Test
  void refusesARecordThatCannotBeASection() {
    record Bare(int size) {}
    record Wrong(@Setting(value = "many", doc = "") int size) {}
    record Odd(@Setting(doc = "") Object anything) {}
    assertThatThrownBy(() -> Config.defaults(Bare.class)).hasMessage("Bare.size has no @Setting");
    assertThatThrownBy(() -> Config.defaults(Wrong.class))
        .hasMessage("The default of defaults.size is wrong");
    assertThatThrownBy(() -> Config.defaults(Odd.class))
        .hasMessage("Odd.anything has a type that no setting can have: java.lang.Object");
  }
}

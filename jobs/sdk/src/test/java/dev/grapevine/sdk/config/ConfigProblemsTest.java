package dev.grapevine.sdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigProblemsTest extends ConfigFixture {

  @Test
  void reportsThreeMistakesAtOnceEachWithPlaceAndRemedy() {
    String yaml =
        """
        kafka:
          bootstrap-server: broker:9092
        jobs:
          activity-feed:
            retention: 0s
        """;
    ConfigException failure =
        failure(
            sources(yaml)
                .withEnvironment(
                    Map.of("GRAPEVINE_JOBS_ACTIVITY_FEED_PARALLELISM", "many"), Set.of()));

    String file = folder.resolve("grapevine.yaml").toString();
    assertThat(failure)
        .hasMessage(
            """
            The configuration has 3 problems:
              %s:2: kafka.bootstrap-server is not a setting. Did you mean bootstrap-servers? Known: bootstrap-servers, properties.
              GRAPEVINE_JOBS_ACTIVITY_FEED_PARALLELISM: jobs.activity-feed.parallelism: 'many' is not a whole number. Give one of at most 2147483647, such as 42.
              %s:5: jobs.activity-feed: retention must be at least 1d."""
                .formatted(file, file));
  }

  @Test
  void findsEveryValueThatARecordRefuses() {
    String yaml =
        """
        jobs:
          activity-feed:
            parallelism: 129
            max-out-of-orderness: 60d
        """;
    assertThat(problems(sources(yaml).withOverrides(List.of("activity-feed.retention=1h"))))
        .containsExactly(
            "grapevine.yaml:3: jobs.activity-feed: parallelism must be 1 to 128, not 129.",
            "--set activity-feed.retention: jobs.activity-feed: retention must be at least 1d.",
            "grapevine.yaml:4: jobs.activity-feed: max-out-of-orderness must not exceed the"
                + " retention.");
  }

  @Test
  void reportsARefusalThatNamesNoSettingAtAllThatAreSet() {
    record Pair(@Setting(value = "1", doc = "") int low, @Setting(value = "2", doc = "") int high) {
      Pair {
        if (low > high) {
          throw new IllegalArgumentException("the range is empty");
        }
      }
    }
    assertThatThrownBy(() -> Config.load(overrides("pair.low=3"), Map.of("pair", Pair.class)))
        .hasMessageEndingWith("--set pair.low: pair: the range is empty.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "parallelism  | 3000000000 | is not a whole number",
        "rate-limit   | 1.5        | is not a whole number",
        "sample-ratio | NaN        | is not a number",
        "enabled      | yes        | is not true or false. Give true or false.",
        "retention    | 30         | is not a duration. Give a number with its unit",
        "retention    | -5m        | is not a duration",
        "retention    | 99999999999999999999d | is not a duration",
        "bulk-size    | 5MB        | is not a size in bytes. Give a number with its unit",
        "guarantee    | exactly-onec | is not one of its values. Did you mean exactly-once? "
            + "Known: at-least-once, exactly-once.",
      })
  void saysWhatATextShouldBe(String key, String text, String complaint) {
    assertThat(problems("jobs: {activity-feed: {%s: %s}}".formatted(key, text)))
        .singleElement()
        .asString()
        .startsWith("grapevine.yaml:1: jobs.activity-feed." + key + ": '" + text + "' ")
        .contains(complaint);
  }

  @Test
  void findsAKeyThatIsIndentedWronglyAndOneInCamelCase() {
    assertThat(problems("jobs:\n  activity-feed:\n  rate-limit: 5\n"))
        .containsExactly(
            "grapevine.yaml:3: jobs.rate-limit is not a setting."
                + " Did you mean jobs.activity-feed.rate-limit?");
    assertThat(problems("jobs: {activity-feed: {maxOutOfOrderness: 5s}}").get(0))
        .contains("Did you mean max-out-of-orderness?");
  }

  @Test
  void reportsDuplicateKeysWithBothLines() {
    String yaml =
        """
        kafka:
          bootstrap-servers: a:1
          properties:
            acks: all
            acks: 1
        flink: {}
        kafka:
          bootstrap-servers: b:2
        """;
    assertThat(problems(yaml))
        .containsExactly(
            "grapevine.yaml:5: kafka.properties.acks was already set. Remove one of them.",
            "grapevine.yaml:7: kafka was already set in line 1. Remove one of them.");
  }

  @Test
  void reportsWhatHasTheWrongShape() {
    String yaml =
        """
        kafka: broker:9092
        flink: [a]
        jobs:
          activity-feed:
            title: {a: b}
            retention:
            enabled: &x true
            folder: *x
            parallelism: [1]
            verbs: [a, [b]]
            properties: {list: [a]}
        """;
    assertThat(problems(yaml))
        .containsExactly(
            "grapevine.yaml:1: kafka has settings below it and no value of its own.",
            "grapevine.yaml:2: flink takes keys with values.",
            "grapevine.yaml:5: jobs.activity-feed.title takes a single value: text.",
            "grapevine.yaml:6: jobs.activity-feed.retention has no value."
                + " Remove the key to use the default.",
            "grapevine.yaml:8: jobs.activity-feed.folder takes a single value: a value and no"
                + " alias.",
            "grapevine.yaml:9: jobs.activity-feed.parallelism takes a single value: whole number.",
            "grapevine.yaml:10: jobs.activity-feed.verbs takes a list of texts.",
            "grapevine.yaml:11: jobs.activity-feed.properties.list takes one text. Quote it.");
  }

  @Test
  void reportsAFileThatIsNotThereOrNoYaml() {
    assertThat(problems(ConfigSources.none().withFile(folder.resolve("absent.yaml"))))
        .containsExactly("absent.yaml: there is no such file. Create it or name another.");
    assertThat(problems("kafka:\n  bootstrap-servers: b: c\n"))
        .containsExactly(
            "grapevine.yaml:2: the file is not YAML from here, mapping values are not allowed"
                + " here. Check its indentation, colons and quotes.");
    assertThat(problems("- a\n"))
        .containsExactly("grapevine.yaml:1: the file does not hold keys with values.");
    assertThat(problems("flink: {}\n---\nflink: {}\n"))
        .singleElement()
        .asString()
        .contains("the file holds a second document");
  }

  @Test
  void reportsUnknownVariablesButForThoseAllowed() {
    assertThat(
            problems(
                environment(
                    Map.of(
                        "GRAPEVINE_HOME", "/opt",
                        "PATH", "/bin",
                        "GRAPEVINE_KAFKA_BOOTSTRAPSERVER", "a:1",
                        "GRAPEVINE_KAFKA_X", "1",
                        "GRAPEVINE_KAFKA_PROPERTIES", "1"))))
        .containsExactly(
            "GRAPEVINE_KAFKA_BOOTSTRAPSERVER: no setting has this name."
                + " Did you mean GRAPEVINE_KAFKA_BOOTSTRAP_SERVERS?",
            "GRAPEVINE_KAFKA_PROPERTIES: kafka.properties takes keys with values."
                + " Append _ and a key, with _ for a dot.",
            "GRAPEVINE_KAFKA_X: no setting has this name."
                + " Known: GRAPEVINE_KAFKA_BOOTSTRAP_SERVERS, GRAPEVINE_KAFKA_PROPERTIES.");
  }

  @Test
  void reportsOverridesThatSetNothing() {
    assertThat(
            problems(
                overrides(
                    "activity-feed.retension=1d",
                    "activity-feed",
                    "activity-feed.login=x",
                    "kafka.properties=x",
                    "kafka.bootstrap-servers.a=x",
                    "=x",
                    "nothing.of.this=x")))
        .satisfiesExactly(
            p -> assertThat(p).contains("--set activity-feed.retension: jobs.activity-feed.ret"),
            p -> assertThat(p).startsWith("--set activity-feed: no path=value."),
            p -> assertThat(p).contains("jobs.activity-feed.login has settings below it"),
            p -> assertThat(p).contains("kafka.properties takes keys with values"),
            p -> assertThat(p).contains("kafka.bootstrap-servers has no settings below it"),
            p -> assertThat(p).startsWith("--set: no path=value."),
            p -> assertThat(p).contains("nothing is not a setting. Known: flink, jobs, kafka."));
  }

  @Test
  void reportsReferencesThatLeadNowhere() {
    assertThat(problems("kafka: {bootstrap-servers: '${env:NOWHERE}'}"))
        .containsExactly(
            "grapevine.yaml:1: kafka.bootstrap-servers: the environment variable NOWHERE that it"
                + " refers to is not set. Provide it, or set another value.");
    assertThat(problems("kafka: {properties: {a: '${file:/no/such/file}'}}"))
        .containsExactly(
            "grapevine.yaml:1: kafka.properties.a: the file /no/such/file that it refers to cannot"
                + " be read. Provide it, or set another value.");
  }
}

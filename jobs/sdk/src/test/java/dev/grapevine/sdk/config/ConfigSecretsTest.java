package dev.grapevine.sdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSecretsTest extends ConfigFixture {
  private static final String CANARY = "canary-7f3a";

  @Test
  void describesSecretsAsStars() {
    String yaml =
        """
        kafka:
          properties:
            sasl.jaas.config: PlainLoginModule required password="canary-7f3a";
            ssl.key.password: canary-7f3a
            other: ${env:CANARY}
        flink:
          s3.secret-key: canary-7f3a
        jobs: {activity-feed: {login: {user: ana, password: canary-7f3a}}}
        """;
    Config config =
        Config.load(sources(yaml).withEnvironment(Map.of("CANARY", CANARY), Set.of()), SECTIONS);
    assertThat(config.describe())
        .doesNotContain(CANARY)
        .contains("password: \"******\"")
        .contains("other: \"******\"")
        .contains("user: ana");
    assertThat(config.toString()).doesNotContain(CANARY);
    assertThat(config.section("", Platform.class).flink()).containsValue(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jobs: {activity-feed: {login: {pasword: canary-7f3a}}}",
        "jobs: {activity-feed: {login: {password: [canary-7f3a]}}}",
        "jobs: {activity-feed: {login: {password: {canary: canary-7f3a}}}}",
        "jobs: {activity-feed: {login: canary-7f3a}}",
        "jobs: {activity-feed: {login: {password: *canary-7f3a }}}",
        "jobs: {activity-feed: {login: {password: @canary-7f3a}}}",
        "jobs: {activity-feed: {login: {password: %canary-7f3a}}}",
        "jobs: {activity-feed: {login: {password: \"canary-7f3a}}}",
        "jobs: {activity-feed: {login: {password: canary-7f3a: x}}}",
        "jobs:\n  activity-feed:\n    login:\n      password: !canary-7f3a! a: b\n",
        "jobs:\n  activity-feed:\n    login:\n      password: canary-7f3a\n     user: x\n",
        "jobs:\n  activity-feed:\n    login:\n      password: a\n      password: canary-7f3a\n",
        "kafka: {properties: {password: [canary-7f3a]}}",
        "jobs: {activity-feed: {retention: '${env:CANARY}', parallelism: '${env:CANARY}'}}",
        "canary-7f3a",
        "- canary-7f3a",
      })
  void quotesNoSecretInAnyProblem(String yaml) {
    ConfigException failure =
        failure(sources(yaml).withEnvironment(Map.of("CANARY", CANARY), Set.of()));
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure.toString()).doesNotContain(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "activity-feed.login.pasword=canary-7f3a",
        "activity-feed.login.password:canary-7f3a",
        "activity-feed.login.password canary-7f3a=",
        "activity-feed.login=canary-7f3a",
        "=canary-7f3a",
        "kafka.properties=canary-7f3a"
      })
  void quotesNoSecretOfAnOverride(String override) {
    assertThat(failure(overrides(override)).toString()).doesNotContain(CANARY);
  }

  @Test
  void quotesNoSecretOfTheEnvironment() {
    assertThat(failure(environment(Map.of("GRAPEVINE_PASSWORD", CANARY))).toString())
        .doesNotContain(CANARY);
    assertThat(environment(Map.of("GRAPEVINE_PASSWORD", CANARY)).toString()).doesNotContain(CANARY);
  }

  @Test
  void redactsWhatARecordSaysOfItsSecrets() {
    assertThat(problems(overrides("activity-feed.login.password=short7f")))
        .containsExactly(
            "--set activity-feed.login.password: jobs.activity-feed.login: password is too short:"
                + " ******.");
  }

  @Test
  void redactsTypedSecretsAndListsOfThem() {
    record Keys(
        @Secret @Setting(value = "0", doc = "") int pin,
        @Secret @Setting(doc = "") List<String> keys) {
      Keys {
        if (!keys.isEmpty()) {
          throw new IllegalArgumentException("keys are bad: " + keys);
        }
      }
    }
    ConfigException failure =
        catchThrowableOfType(
            ConfigException.class,
            () ->
                Config.load(
                    overrides("a.pin=canary-7f3a", "a.keys=canary-7f3a,canary-7f3b"),
                    Map.of("a", Keys.class)));
    assertThat(failure.problems())
        .containsExactly(
            "--set a.pin: a.pin: ****** is not a whole number.",
            "--set a.keys: a: keys are bad: [******, ******].");
  }
}

package dev.grapevine.sdk.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** Writes the file that a test is about and loads it with the sections of the samples. */
abstract class ConfigFixture {
  record Kafka(
      @Setting(value = "localhost:9092", doc = "Brokers.") String bootstrapServers,
      @Setting(doc = "Passed to every client.") Map<String, String> properties) {}

  record Platform(@Setting(doc = "Passed to Flink.") Map<String, String> flink) {}

  static final Map<String, Class<? extends Record>> SECTIONS =
      Map.of("", Platform.class, "kafka", Kafka.class, "jobs.activity-feed", SampleConfig.class);

  @TempDir Path folder;

  Path file(String yaml) {
    try {
      return Files.writeString(folder.resolve("grapevine.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConfigSources sources(String yaml) {
    return ConfigSources.none().withFile(file(yaml));
  }

  static SampleConfig sample(ConfigSources sources) {
    return Config.load(sources, SECTIONS).section("jobs.activity-feed", SampleConfig.class);
  }

  static ConfigSources environment(Map<String, String> environment) {
    return ConfigSources.none().withEnvironment(environment, Set.of("GRAPEVINE_HOME"));
  }

  static ConfigSources overrides(String... overrides) {
    return ConfigSources.none().withOverrides(List.of(overrides));
  }

  static ConfigException failure(ConfigSources sources) {
    return catchThrowableOfType(ConfigException.class, () -> Config.load(sources, SECTIONS));
  }

  /** The problems, without the folder that differs from run to run. */
  List<String> problems(ConfigSources sources) {
    return failure(sources).problems().stream()
        .map(problem -> problem.replace(folder + "/", ""))
        .toList();
  }

  List<String> problems(String yaml) {
    return problems(sources(yaml));
  }
}

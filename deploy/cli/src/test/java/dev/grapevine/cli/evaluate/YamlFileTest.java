package dev.grapevine.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
  @TempDir Path folder;

  private String set(String before) throws IOException {
    Path file = folder.resolve("config.yaml");
    if (before != null) {
      Files.writeString(file, before);
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("threshold", 4.5);
    values.put("thread-threshold", 5.5);
    YamlFile.open(file).set(List.of("jobs", "emerging-topics"), values);
    return Files.readString(file);
  }

  private static final String ALL =
      "jobs:\n  emerging-topics:\n    threshold: 4.5\n    thread-threshold: 5.5\n";

  @Test
  void aFileThatIsNotThereIsMade() throws IOException {
    assertThat(set(null)).isEqualTo(ALL);
  }

  @Test
  void settingTwiceIsSettingOnce() throws IOException {
    assertThat(set(ALL)).isEqualTo(ALL);
  }

  @Test
  void otherJobsStandWhereTheyStood() throws IOException {
    assertThat(set("jobs:\n    feed:\n        size: 3\n\n# end\nkafka: {}\n"))
        .isEqualTo(
            "jobs:\n    feed:\n        size: 3\n    emerging-topics:\n      threshold: 4.5\n"
                + "      thread-threshold: 5.5\n\n# end\nkafka: {}\n");
  }

  @Test
  void whatIsNotInBlocksIsWrittenAnew() throws IOException {
    assertThat(set("jobs: {emerging-topics: {people: 5}}\n"))
        .contains("people: 5", "threshold: 4.5", "thread-threshold: 5.5");
  }
}

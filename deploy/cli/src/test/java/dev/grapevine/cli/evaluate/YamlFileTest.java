package dev.grapevine.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
  private static final List<String> SECTION = List.of("jobs", "emerging-topics");

  @TempDir Path folder;

  private String set(String before) throws IOException {
    Path file = folder.resolve("config.yaml");
    if (before != null) {
      Files.writeString(file, before);
    }
    YamlFile yaml = YamlFile.open(file);
    yaml.set(SECTION, "threshold", 4.5);
    yaml.set(SECTION, "thread-threshold", 5.5);
    yaml.write();
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

  private String scope(String before, String scope) throws IOException {
    Path file = Files.writeString(folder.resolve("config.yaml"), before);
    YamlFile yaml = YamlFile.open(file);
    yaml.set(List.of("jobs", "emerging-topics", "thresholds"), scope, 6.1);
    yaml.write();
    return Files.readString(file);
  }

  @Test
  void aKeyIsQuotedWhereYamlNeedsIt() throws IOException {
    assertThat(scope(ALL, "team/pay")).isEqualTo(ALL + "    thresholds:\n      team/pay: 6.1\n");
    assertThat(scope(ALL, "a: b's #1"))
        .isEqualTo(ALL + "    thresholds:\n      'a: b''s #1': 6.1\n");
    assertThat(scope(ALL, "12")).endsWith("      '12': 6.1\n");
  }

  @Test
  void aKeyIsFoundHoweverItIsQuoted() throws IOException {
    String before =
        ALL + "    # ours\n    thresholds:\n      \"team/pay\": 3 # low\n      team/pay:x: 1\n";

    assertThat(scope(before, "team/pay"))
        .isEqualTo(before.replace("\"team/pay\": 3", "team/pay: 6.1"));
    assertThat(scope(scope(ALL, "a: b's"), "a: b's"))
        .isEqualTo(ALL + "    thresholds:\n      'a: b''s': 6.1\n");
  }
}

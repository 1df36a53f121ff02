package dev.grapevine.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.Cli.Result;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.GrapevineCommand;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.topics.EmergingTopicsConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
  @TempDir Path folder;
  private Path chat;

  @BeforeEach
  void write() throws IOException {
    chat = ChatFile.write(folder.resolve("chat.jsonl"), 100);
  }

  private static Result calibrate(Object... args) {
    List<String> all = new ArrayList<>(List.of("calibrate", "--shuffles=2", "--fresh=1"));
    for (Object arg : args) {
      all.add(arg.toString());
    }
    return Cli.run(
        GrapevineCommand.with(List.of(new CalibrateCommand())), all.toArray(String[]::new));
  }

  @Test
  void everyScopeWithEnoughHistoryIsCalibrated() {
    Result result = calibrate("--alarms-per-day=0.5", chat);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out())
        .containsPattern("org +12.1 +[0-9.]+ +[0-9.]+")
        .containsPattern("team/a +12.1")
        .containsPattern(
            "jobs:\\R  emerging-topics:\\R    threshold: [0-9.]+\\R    thread-threshold: [0-9.]+\\R"
                + "    thresholds:\\R      team/a: [0-9.]+\\R");
  }

  @Test
  void theConfigurationKeepsWhatElseItHolds() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("grapevine.yaml"),
            """
            # ours
            kafka:
              servers: a:9092
            jobs:
              emerging-topics:
                threshold: 99 # guessed
                people: 5
            """);

    Result result = calibrate("--alarms-per-day=0.5", "--scope=org", "--config=" + config, chat);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(config)
        .content()
        .contains("# ours", "servers: a:9092", "people: 5", "# guessed")
        .doesNotContain("99")
        .containsPattern("    thread-threshold: [0-9.]+");
  }

  @Test
  void theConfigurationHoldsWhatWasFoundForEachScope() throws IOException {
    Path config = Files.writeString(folder.resolve("grapevine.yaml"), THEIRS);

    Result result = calibrate("--alarms-per-day=0.5", "--config=" + config, chat);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    EmergingTopicsConfig written = read(config);
    assertThat(result.out())
        .containsPattern(row("org", written.threshold(), written.threadThreshold()));
    double own = Double.parseDouble(written.thresholds().get("team/a"));
    double ofThreads = own + written.threadThreshold() - written.threshold();
    assertThat(result.out()).containsPattern(row("team/a", own, ofThreads));
    assertThat(written.thresholds()).containsEntry("team/b", "9");
  }

  @Test
  void aScopeAloneIsWrittenWithoutTheOthers() throws IOException {
    Path config = Files.writeString(folder.resolve("grapevine.yaml"), THEIRS);

    calibrate("--alarms-per-day=0.5", "--scope=team/a", "--config=" + config, chat);

    assertThat(read(config).thresholds()).containsOnlyKeys("team/a", "team/b");
    assertThat(read(config).threshold()).isEqualTo(3.4);
  }

  private static final String THEIRS =
      """
      jobs:
        emerging-topics:
          thresholds:
            team/b: 9
      """;

  private static EmergingTopicsConfig read(Path config) {
    return Config.load(
            ConfigSources.none().withFile(config),
            Map.of("jobs.emerging-topics", EmergingTopicsConfig.class))
        .section("jobs.emerging-topics", EmergingTopicsConfig.class);
  }

  /** What is written is what is printed, rounded up. */
  private static String row(String scope, double threshold, double ofThreads) {
    return "%s +12.1 +(%s) +(%s) ".formatted(scope, printed(threshold), printed(ofThreads));
  }

  private static String printed(double rounded) {
    return "%.2f|%.2f".formatted(rounded, rounded - 0.01);
  }

  @Test
  void theMarginOfThreadsIsAnOption() {
    Result result = calibrate("--alarms-per-day=0.5", "--scope=org", "--thread-margin=0", chat);

    assertThat(result.out()).containsPattern("org +12.1 +([0-9.]+) +\\1 ");
  }

  @Test
  void badInputIsToldWithItsRemedy() throws IOException {
    Path few = ChatFile.write(folder.resolve("few.jsonl"), 30);
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: b: c\n");
    Path twice = Files.writeString(folder.resolve("twice.yaml"), "a: 1\na: 2\n");
    Path list = Files.writeString(folder.resolve("list.yaml"), "- a\n");

    assertRefused("Missing required option: '--alarms-per-day", chat);
    assertRefused("must be more than 0", "--alarms-per-day=0", chat);
    assertRefused("holds 29 days", "--alarms-per-day=1", few);
    assertRefused("line 1: this is not YAML", "--alarms-per-day=1", "--config=" + broken, chat);
    assertRefused("line 2: this key is there", "--alarms-per-day=1", "--config=" + twice, chat);
    assertRefused("does not hold keys", "--alarms-per-day=1", "--config=" + list, chat);
    assertRefused("cannot be written to", "--alarms-per-day=1", "--config=" + folder, chat);
    assertRefused("There are: org, team/a", "--alarms-per-day=1", "--scope=x", chat);
    assertRefused("there is no such file", "--alarms-per-day=1", folder.resolve("none"));
  }

  private static void assertRefused(String message, Object... args) {
    Result result = calibrate(args);
    assertThat(result.exitCode()).as(message).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
  }
}

package dev.grapevine.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.Cli.Result;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.GrapevineCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        .containsPattern("jobs:\\R  emerging-topics:\\R    threshold: [0-9.]+\\R    thread-thr");
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
  void theMarginOfThreadsIsAnOption() {
    Result result = calibrate("--alarms-per-day=0.5", "--scope=org", "--thread-margin=0", chat);

    assertThat(result.out()).containsPattern("org +12.1 +([0-9.]+) +\\1 ");
  }

  @Test
  void badInputIsToldWithItsRemedy() throws IOException {
    Path few = ChatFile.write(folder.resolve("few.jsonl"), 30);
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: b: c\n");
    Path list = Files.writeString(folder.resolve("list.yaml"), "- a\n");

    assertRefused("Missing required option: '--alarms-per-day", chat);
    assertRefused("must be more than 0", "--alarms-per-day=0", chat);
    assertRefused("holds 29 days", "--alarms-per-day=1", few);
    assertRefused("line 1: this is not YAML", "--alarms-per-day=1", "--config=" + broken, chat);
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

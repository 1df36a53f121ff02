package dev.grapevine.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.Cli.Result;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.GrapevineCommand;
import dev.grapevine.cli.git.Repo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {
  @TempDir Path folder;
  private Path archive;
  private Path output;

  @BeforeEach
  void write() throws IOException {
    output = folder.resolve("out");
    archive = folder.resolve("chat.jsonl");
    Files.write(
        archive,
        List.of(
            "{\"id\":\"1\",\"time\":\"2026-03-02T09:00:00Z\",\"actor\":\"p:1\",\"text\":\"Hello\"}",
            "not json",
            "{\"id\":\"2\",\"time\":\"2026-03-02T09:05:00Z\",\"actor\":\"p:2\"}",
            "{\"id\":\"3\",\"time\":\"2026-03-03T09:05:00Z\",\"actor\":\"p:2\"}"));
  }

  @Test
  void numbersAddUp() throws IOException {
    Result result = backtest("--jobs=intake", "--format=plain", archive.toString());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out())
        .containsPattern("read +4")
        .containsPattern("accepted +3")
        .containsPattern("dead letters +1")
        .containsPattern("malformed +1");
    assertThat(output.resolve("activities-history.jsonl"))
        .content()
        .contains("\"source\":\"/plain/chat\"")
        .contains("\"visibility\":\"org\"");
  }

  @Test
  void aRepositoryIsAnArchiveToo() throws Exception {
    Path shop = folder.resolve("shop");
    try (Repo repo = Repo.in(shop)) {
      repo.commit("First");
      repo.at(Repo.NINE.plusSeconds(60)).commit("Second\n\nReviewed-by: Bo <bo@example.org>");
    }

    Result result = backtest("--jobs=intake", "--format=git", shop.toString());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).containsPattern("accepted +3");
    assertThat(output.resolve("activities-history.jsonl"))
        .content()
        .contains("\"source\":\"/git/shop\"")
        .doesNotContain("Ana");
  }

  @Test
  void whatIsNoRepositoryIsRefused() {
    Result result = backtest("--jobs=intake", "--format=git", folder.toString());

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(folder + " is no git repository");
  }

  @Test
  void whatIsLeftUnsaidIsSaidByOptions() throws IOException {
    Result result =
        backtest(
            "--jobs=intake",
            "--format=plain",
            "--source=/chat/acme",
            "--visibility=team",
            "--audience=team/a,team/b",
            "--until=2026-03-03",
            archive.toString());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).containsPattern("left out, after the end +1");
    assertThat(output.resolve("activities-history.jsonl"))
        .content()
        .contains("\"source\":\"/chat/acme/chat\"")
        .contains("\"visibility\":\"team\"")
        .contains("[\"team/a\",\"team/b\"]");
  }

  @Test
  void theWrongFormatIsSuspected() {
    Result result = backtest("--jobs=intake", "--format=cloudevents", archive.toString());

    assertThat(result.out()).contains("Is --format the right one?");
  }

  @Test
  void badInputIsToldWithItsRemedy() throws IOException {
    assertRefused("there is no such file", "missing.jsonl");
    assertRefused("is a folder", folder.toString());
    assertRefused("is named twice", archive.toString(), archive.toString());
    assertRefused("There is no job named nope. There are: ", "--jobs=nope", archive.toString());
    assertRefused("no format named nope. There are: ", "--format=nope", archive.toString());
    assertRefused("'soon' is no time. Write 2025-01-01", "--until=soon", archive.toString());
    assertRefused("none of org, team, private", "--visibility=all", archive.toString());
    assertRefused("must be at least 1", "--parallelism=0", archive.toString());
    assertRefused("is not a setting", "--set=no.such=1", archive.toString());
  }

  @Test
  void aFileIsNoFolderForResults() throws IOException {
    output = archive;

    assertRefused("Name another folder with --output", archive.toString());
  }

  @Test
  void allMistakesInTheConfigurationAreToldAtOnce() throws IOException {
    Path config = folder.resolve("config.yaml");
    Files.writeString(config, "time:\n  latenes: 1h\nkafak: {}\nflink:\n  parallelism: many\n");

    Result result = assertRefused("3 problems", "--config=" + config, archive.toString());

    assertThat(result.err()).contains("latenes").contains("kafak").contains("many");
  }

  private Result assertRefused(String message, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    if (all.stream().noneMatch(arg -> arg.startsWith("--jobs"))) {
      all.add("--jobs=intake");
    }
    if (all.stream().noneMatch(arg -> arg.startsWith("--format"))) {
      all.add("--format=plain");
    }
    Result result = backtest(all.toArray(String[]::new));
    assertThat(result.exitCode()).as(Arrays.toString(args)).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    return result;
  }

  private Result backtest(String... args) {
    List<String> all = new ArrayList<>(List.of("backtest", "--output=" + output));
    all.addAll(List.of(args));
    return Cli.run(
        GrapevineCommand.with(List.of(new BacktestCommand())), all.toArray(String[]::new));
  }
}

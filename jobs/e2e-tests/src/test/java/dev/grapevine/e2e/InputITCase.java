package dev.grapevine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.e2e.Grapevine.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input to a running system: each ends in one clear message, and nothing is damaged. */
class InputITCase {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  @TempDir static Path folder;
  private static Grapevine grapevine;

  @BeforeAll
  static void up() throws Exception {
    grapevine = new Grapevine(TestFolders.data("input"));
    grapevine.up();
    Path archive =
        SyntheticArchive.write(
            folder.resolve("first.jsonl"), SyntheticArchive.lines(500, START, 3));
    Result result = grapevine.run(List.of("replay", "--format", "plain", archive.toString()));
    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  @AfterAll
  static void down() throws Exception {
    grapevine.close();
  }

  @Test
  void anOlderArchiveIsRefusedWithThreeRemedies() throws Exception {
    Path older =
        SyntheticArchive.write(
            folder.resolve("older.jsonl"),
            SyntheticArchive.lines(10, Instant.parse("2020-01-01T00:00:00Z"), 4));

    Result result = grapevine.run(List.of("replay", "--format", "plain", older.toString()));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output()).contains("--into", "--merge", "--as-if-now");
  }

  @Test
  void anOlderArchiveGoesIntoANamespaceOfItsOwn() throws Exception {
    Path older =
        SyntheticArchive.write(
            folder.resolve("trial.jsonl"),
            SyntheticArchive.lines(300, Instant.parse("2020-01-01T00:00:00Z"), 5));

    Result result =
        grapevine.run(List.of("replay", "--format", "plain", "--into", "trial", older.toString()));

    assertThat(result.exitCode()).as(result.output()).isZero();
    Await.until(
        "the namespace has documents",
        () -> !FeedDocuments.of(grapevine.elasticsearch(), "grapevine-feed-org.trial").isEmpty());
  }

  @Test
  void anEventOfTheFarFutureIsSetAside() throws Exception {
    Path future =
        Files.writeString(
            folder.resolve("future.jsonl"),
            """
            {"id":"f1","time":"2026-02-02T08:00:00Z","actor":"ana","text":"on time"}
            {"id":"f2","time":"2099-01-01T00:00:00Z","actor":"ana","text":"far ahead"}
            {"id":"f3","time":"2026-02-02T08:01:00Z","actor":"ana","text":"still on time"}
            """);

    Result result = grapevine.run(List.of("replay", "--format", "plain", future.toString()));

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).contains("future");
    Await.until(
        "both are there",
        () ->
            FeedDocuments.of(grapevine.elasticsearch(), "grapevine-feed-org").values().stream()
                    .filter(document -> document.path("object").asText().matches("f[13]"))
                    .count()
                == 2);
  }

  @Test
  void aSecondSystemOnTheSamePortsIsRefused() throws Exception {
    List<String> arguments = grapevine.upArguments();
    arguments.set(2, TestFolders.data("second").toString());

    Result result = grapevine.run(arguments);

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output()).contains("--kafka-port").doesNotContain("\tat ");
  }

  @Test
  void aSecondSystemOnTheSameFolderIsRefused() throws Exception {
    Result result = grapevine.run(grapevine.upArguments());

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output()).contains("in use", "--data").doesNotContain("\tat ");
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    List<String> arguments = grapevine.upArguments();
    arguments.set(2, file.resolve("below").toString());

    Result result = grapevine.run(arguments);

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output()).contains("--data").doesNotContain("\tat ");
  }

  @Test
  void allMistakesOfAConfigurationAreNamedAtOnce() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.yaml"),
            """
            time:
              lateness: soon
            jobs:
              activity-feed:
                retension: 3d
            flink:
              parallelism: 0
            """);

    Result result = grapevine.run(grapevine.upArguments("--config", config.toString()));

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output())
        .contains("lateness", "retension", "retention", "parallelism")
        .doesNotContain("\tat ");
  }
}

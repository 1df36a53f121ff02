package dev.grapevine.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.ExitCodes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateGapsCommandTest {
  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void write() throws Exception {
    archive = folder.resolve("forum.jsonl");
    Files.writeString(
        archive,
        """
        {"id":"q","time":"2026-03-02T09:00:00Z","actor":"ana","verb":"asked","thread":"t","text":"Where?"}
        {"id":"r","time":"2026-03-02T09:00:00Z","actor":"ana","verb":"asked","thread":"u","text":"Who?"}
        {"id":"a","time":"2026-03-02T10:00:00Z","actor":"bo","verb":"answered","thread":"u","text":"Cy."}
        {"id":"e","time":"2026-03-05T10:00:00Z","actor":"bo","verb":"messaged","thread":"v","text":"Bye."}
        """);
  }

  private Cli.Result run(String history) throws Exception {
    Path file = folder.resolve("gaps-history.jsonl");
    Files.writeString(file, history);
    return Cli.run(
        new CommandLine(new EvaluateGapsCommand()),
        "--visibility",
        "org",
        "--history",
        file.toString(),
        archive.toString());
  }

  private static String opened(String thread) {
    return """
        {"gap":"g.%s","sequence":1,"type":"unanswered-question","episode":1,"scope":"org","visibility":"org",\
        "subject":"%s","title":"x","state":"open","severity":"low","time":"2026-03-03T09:00:00Z",\
        "openedAt":"2026-03-03T09:00:00Z","version":1}
        """
        .formatted(thread, thread);
  }

  @Test
  void theSameIsWell() throws Exception {
    Cli.Result result = run(opened("t"));

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).containsPattern("missing +0").containsPattern("extra +0");
    assertThat(result.out()).contains("Brier of a constant");
  }

  @Test
  void whatDiffersIsNamed() throws Exception {
    Cli.Result result = run(opened("u"));

    assertThat(result.exitCode()).isEqualTo(ExitCodes.FAILED);
    assertThat(result.out())
        .contains("missing: t at 2026-03-03T09:00:00Z")
        .contains("extra: u at 2026-03-03T09:00:00Z");
  }

  @Test
  void whatIsNoHistoryIsRefused() throws Exception {
    assertThat(run("{}").err()).contains("gaps-history.jsonl").contains("$.gap: missing");
  }
}

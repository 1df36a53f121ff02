package dev.grapevine.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.Cli.Result;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.GrapevineCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateQuestionsCommandTest {
  @TempDir Path folder;
  private Path chat;

  @BeforeEach
  void write() throws IOException {
    chat =
        Files.writeString(
            folder.resolve("chat.jsonl"),
            """
            {"id":"1","time":"2024-01-01T09:00:00Z","actor":"a","thread":"t","text":"Does anyone know the port"}
            {"id":"2","time":"2024-01-01T09:01:00Z","actor":"b","thread":"t","text":"It is 8080."}
            """);
  }

  private static Result evaluate(Object... args) {
    String[] all = new String[args.length + 1];
    all[0] = "evaluate-questions";
    for (int i = 0; i < args.length; i++) {
      all[i + 1] = args[i].toString();
    }
    return Cli.run(GrapevineCommand.with(List.of(new EvaluateQuestionsCommand())), all);
  }

  @Test
  void aTableIsPrinted() throws IOException {
    Path labels =
        Files.writeString(
            folder.resolve("l.tsv"),
            "1\tlook\tany\tquestion\n2\tlook\tany\tother\n3\tlook\tany\tother\n");

    Result result = evaluate("--labels", labels, chat);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out())
        .containsPattern("look +all +grapevine +2 +1 +1.000 +1.000 +1.000")
        .containsPattern("look +all +bare \\? +2 +1 +- +0.000 +0.000")
        .contains("1 labelled messages are not in this history.");
  }

  @Test
  void badInputIsToldWithItsRemedy() throws IOException {
    Path wrong = Files.writeString(folder.resolve("l.tsv"), "1\tlook\n");

    assertRefused("l.tsv, line 1", "--labels", wrong, chat);
    assertRefused("there is no such file", "--labels", folder.resolve("none.tsv"), chat);
    assertRefused("None of the 640 labelled messages is in", chat);
  }

  private static void assertRefused(String message, Object... args) {
    Result result = evaluate(args);
    assertThat(result.exitCode()).as(message).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(message);
  }
}

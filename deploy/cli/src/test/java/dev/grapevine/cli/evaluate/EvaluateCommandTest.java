package dev.grapevine.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

class EvaluateCommandTest {
  @TempDir Path folder;
  private Path chat;

  @BeforeEach
  void write() throws IOException {
    chat = ChatFile.write(folder.resolve("chat.jsonl"), 100);
  }

  private static Result evaluate(Object... args) {
    List<String> all = new ArrayList<>(List.of("evaluate", "--fresh=1"));
    for (Object arg : args) {
      all.add(arg.toString());
    }
    if (all.stream().noneMatch(arg -> arg.startsWith("--shuffles"))) {
      all.add("--shuffles=1");
    }
    return Cli.run(
        GrapevineCommand.with(List.of(new EvaluateCommand())), all.toArray(String[]::new));
  }

  @Test
  void aTableIsPrintedAndWritten() throws IOException {
    Path truth =
        Files.writeString(
            folder.resolve("truth.json"),
            "[{\"topic\":\"T\",\"type\":\"burst\",\"terms\":[\"t\"],\"start\":\"2024-03-20\"}]");
    Path json = folder.resolve("result.json");

    Result result =
        evaluate(
            "--methods=mastodon,grapevine",
            "--tries=2",
            "--alarms-per-day=0.5",
            "--truth=" + truth,
            "--json=" + json,
            chat);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out())
        .contains("1,200 messages of 99 days")
        .containsPattern("(?m)^method +may +theta")
        .containsPattern("(?m)^grapevine +0.50")
        .contains("mastodon at 0.50 alarms a day")
        .doesNotContain("grapevine at 0.50 alarms a day")
        .containsPattern("T +burst +-");
    JsonNode written = new ObjectMapper().readTree(json.toFile());
    assertThat(written.path("outcomes")).hasSize(2);
    assertThat(written.at("/outcomes/0/method").asText()).isEqualTo("mastodon");
    assertThat(written.at("/outcomes/0/newTerms/low").isNumber()).isTrue();
  }

  @Test
  void theSameSeedSaysTheSame() {
    Object[] args = {"--methods=grapevine", "--tries=2", "--seed=3", chat};

    assertThat(evaluate(args).out()).isEqualTo(evaluate(args).out());
  }

  @Test
  void severalHistoriesAreOne() throws IOException {
    List<String> lines = Files.readAllLines(chat);
    Path first = Files.write(folder.resolve("a.jsonl"), lines.subList(0, 1200));
    Path second = Files.write(folder.resolve("b.jsonl"), lines.subList(1200, 2400));

    Result result = evaluate("--methods=storm", "--tries=1", second, first);

    assertThat(result.out()).contains("1,200 messages of 99 days");
  }

  @Test
  void tooFewDaysAreCounted() throws IOException {
    Path few = ChatFile.write(folder.resolve("few.jsonl"), 41);

    assertRefused("few.jsonl holds 40 days of the scope org, from 2024-01-01", few);
  }

  @Test
  void badInputIsToldWithItsRemedy() throws IOException {
    Path truth = Files.writeString(folder.resolve("truth.json"), "[\n{\"topic\":}]");

    assertRefused("there is no such file", folder.resolve("missing.jsonl"));
    assertRefused("There is no method named magic. There are: grapevine", "--methods=magic", chat);
    assertRefused("no format named nope", "--format=nope", chat);
    assertRefused("truth.json, line 2, column", "--truth=" + truth, chat);
    assertRefused("there is no such file", "--truth=" + folder.resolve("none.json"), chat);
    assertRefused("must be more than 0", "--alarms-per-day=1,0", chat);
    assertRefused("must be at least 1", "--shuffles=0", chat);
    assertRefused("must be at least 1", "--tries=0", chat);
    assertRefused("from 0 to 1", "--conversations-per-person=2", chat);
    assertRefused("There are: org, team/a", "--scope=team/b", chat);
    assertRefused("cannot be written to", "--json=" + folder.resolve("no/where.json"), chat);
    assertRefused(
        "Is --format the right one?", Files.writeString(folder.resolve("x.jsonl"), "not json\n"));
  }

  private static void assertRefused(String message, Object... args) {
    Result result = evaluate(args);
    assertThat(result.exitCode()).as(message).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }
}

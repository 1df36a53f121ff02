package dev.grapevine.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.Cli.Result;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.GrapevineCommand;
import dev.grapevine.intake.ActivityDecoder;
import dev.grapevine.intake.RecordHeaders;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Person;
import dev.grapevine.schemas.PersonCodec;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.simulation.truth.Truth;
import dev.grapevine.simulation.truth.TruthCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {
  @TempDir Path folder;

  private Result generate(String... more) {
    List<String> arguments = new ArrayList<>(List.of("generate", "--weeks=2"));
    arguments.addAll(List.of(more));
    return Cli.run(
        GrapevineCommand.with(List.of(new GenerateCommand())), arguments.toArray(String[]::new));
  }

  private Result generate(Path out) {
    return generate("--events=4000", "--start=2026-03-04T09:45:00Z", "--out=" + out);
  }

  @Test
  void intakeReadsEveryEventAndEverybodyIsKnown() throws IOException {
    Result result = generate(folder.resolve("new"));

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).containsPattern("Wrote [0-9,]+ events to .* in .* s: [0-9,]+/s");
    Set<String> people = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve("new/people.jsonl"))) {
      Person person = PersonCodec.decode(line.getBytes(StandardCharsets.UTF_8));
      people.add(person.id());
    }
    assertThat(people).hasSize(152);
    List<String> lines = Files.readAllLines(folder.resolve("new/events.jsonl"));
    assertThat(lines).hasSizeBetween(3000, 5000);
    ActivityDecoder decoder = new ActivityDecoder();
    for (String line : lines) {
      Decoded<Activity> decoded =
          decoder.decode(
              new RawRecord(
                  "raw.cloudevents",
                  0,
                  0,
                  Map.of(RecordHeaders.FORMAT, "cloudevents"),
                  line.getBytes(StandardCharsets.UTF_8)));
      assertThat(people).contains(decoded.value().actor());
    }
    Truth truth = TruthCodec.decode(Files.readAllBytes(folder.resolve("new/truth.json")));
    assertThat(truth.start()).isEqualTo(Instant.parse("2026-03-04T09:45:00Z"));
    assertThat(truth.stories()).hasSize(17);
  }

  @Test
  void theSameOptionsGiveTheSameFiles() throws IOException {
    generate(folder.resolve("one"));
    generate(folder.resolve("two"));
    for (String file : List.of("events.jsonl", "people.jsonl", "truth.json")) {
      assertThat(Files.mismatch(folder.resolve("one/" + file), folder.resolve("two/" + file)))
          .isEqualTo(-1);
    }
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    Result result = generate(folder);

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(folder + " is not empty").contains("--out");
    assertThat(folder).isDirectoryContaining("glob:**mine.txt");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidToBe() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(generate(file).err()).contains(file + " is a file").contains("--out");
    Result below = generate(file.resolve("below"));
    assertThat(below.exitCode()).isEqualTo(ExitCodes.FAILED);
    assertThat(below.err()).contains("cannot be written to").contains("--out");
  }

  @ParameterizedTest
  @CsvSource({
    "--weeks=0, weeks is 0",
    "--events=3, --events is 3",
    "--events=90000000, --events is 90000000",
    "--events=20000000, which is too many for a history of 2 weeks",
    "--start=yesterday, 'yesterday' is no time",
    "--start=1950-01-01, start is 1950-01-01"
  })
  void nonsenseIsRefused(String option, String message) {
    Result result =
        Cli.run(
            GrapevineCommand.with(List.of(new GenerateCommand())),
            option.startsWith("--weeks")
                ? new String[] {"generate", "--out=" + folder, option}
                : new String[] {"generate", "--out=" + folder, "--weeks=2", option});

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(message);
    assertThat(folder).isEmptyDirectory();
  }
}

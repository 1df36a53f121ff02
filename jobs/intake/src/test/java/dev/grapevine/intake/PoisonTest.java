package dev.grapevine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.intake.PoisonLines.Poison;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetterCodec;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.files.Archive;
import dev.grapevine.sdk.files.Backtest;
import dev.grapevine.sdk.files.BacktestSummary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoisonTest {
  private static final int POISON = 1_000;
  private static final int GOOD = 10_000;
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Map<String, String> PLAIN = Map.of(RecordHeaders.FORMAT, "plain");

  @SuppressWarnings("unused") // a source of parameters
  private static final List<Poison> KINDS = PoisonLines.ALL;

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("KINDS")
  void isSetAsideWithItsReasonAndItsPlace(Poison poison) {
    Decoder<Activity> decoder =
        new Decoder<>(
            "intake",
            new ActivityDecoder(),
            Duration.ofHours(1),
            Clock.fixed(NINE, ZoneOffset.UTC));

    DeadLetter letter =
        decoder.decode(new RawRecord("raw.plain", 0, 0, PLAIN, poison.line())).failure();

    assertThat(letter.reason()).isEqualTo(poison.reason());
    assertThat(letter.detail()).contains(poison.where());
    assertThat(letter.size()).isEqualTo(poison.line().length);
  }

  @Test
  void aMarkBeforeAGoodLineDoesNoHarm() {
    byte[] line = ("\uFEFF" + good(0)).getBytes(UTF_8);

    assertThat(
            new ActivityDecoder()
                .decode(new RawRecord("raw.plain", 0, 0, PLAIN, line))
                .value()
                .id())
        .isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void amongGoodLinesIsSetAsideAndNothingElse(int parallelism) throws Exception {
    Path output = folder.resolve("out");
    BacktestSummary summary =
        new Backtest(
                List.of(new IntakeJob()),
                new Archive(List.of(archive().toString()), PLAIN, PoisonTest::timeOf),
                Config.load(ConfigSources.none(), Map.of("time", TimeConfig.class)),
                parallelism,
                null,
                output)
            .run(progress -> {});

    assertThat(summary.read()).isEqualTo(POISON + GOOD);
    assertThat(summary.accepted()).isEqualTo(GOOD);
    assertThat(summary.deadLetters()).isEqualTo(expectedReasons());
    assertThat(Files.readAllLines(output.resolve("activities-history.jsonl"))).hasSize(GOOD);
    assertThat(Files.readAllLines(output.resolve("dead-letters.jsonl")))
        .hasSize(POISON)
        .allSatisfy(
            line -> {
              DeadLetter letter = DeadLetterCodec.decode(line.getBytes(UTF_8));
              Poison poison = PoisonLines.ALL.get(kindAt(letter.offset()));
              assertThat(letter.reason()).as(poison.kind()).isEqualTo(poison.reason());
              assertThat(letter.detail()).contains(poison.where());
              assertThat(letter.topic()).endsWith("mixed.jsonl.gz");
            });
  }

  private static Map<String, Long> expectedReasons() {
    return new HashMap<>(
        IntStream.range(0, POISON)
            .mapToObj(i -> PoisonLines.ALL.get(i % PoisonLines.ALL.size()))
            .collect(groupingBy(poison -> poison.reason().id(), summingLong(poison -> 1))));
  }

  /** Every eleventh line is poison. */
  private static int kindAt(long lineNumber) {
    return (int) ((lineNumber - 1) / 11 % PoisonLines.ALL.size());
  }

  private Path archive() throws IOException {
    Path file = folder.resolve("mixed.jsonl.gz");
    try (OutputStream out =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16)) {
      for (int i = 0; i < POISON; i++) {
        out.write(PoisonLines.ALL.get(i % PoisonLines.ALL.size()).line());
        out.write('\n');
        for (int k = 0; k < GOOD / POISON; k++) {
          out.write(good(i * (GOOD / POISON) + k).getBytes(UTF_8));
          out.write('\n');
        }
      }
    }
    return file;
  }

  private static String good(int number) {
    return """
        {"id":"%d","time":"%s","actor":"ana","text":"hello"}"""
        .formatted(number, NINE.plusSeconds(number));
  }

  private static Instant timeOf(RawRecord raw) {
    try {
      Decoded<Activity> decoded = new ActivityDecoder().decode(raw);
      return decoded.time();
    } catch (CodecException e) {
      return null;
    }
  }
}

package dev.grapevine.sdk.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicCodec;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.TopicTransitionCodec;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.SampleJob;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.Texts;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.TopicSamples;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final TopicPort<String> TEXTS = Texts.port("texts");
  private static final TopicPort<String> SHOUTS = Texts.port("shouts");
  private static final TopicPort<String> TIMES = Texts.port("times");

  @TempDir Path folder;

  private final StreamJob intake =
      new SampleJob(
          "intake",
          pipeline -> {
            Decoder<String> decoder = pipeline.decoder(TEXTS.format());
            pipeline.relay(
                TEXTS,
                pipeline.step(
                    "decode",
                    pipeline
                        .in(Ports.raw(List.of("texts")))
                        .map(decoder::decode)
                        .returns(Decoded.typeOf(TypeInformation.of(String.class)))));
          });

  private final StreamJob shouting =
      new SampleJob(
          "shouting",
          pipeline ->
              pipeline.out(
                  SHOUTS,
                  pipeline.step(
                      "shout", pipeline.in(TEXTS).map(BacktestTest::shout).returns(Types.STRING))));

  /** Writes a text once time has come to a minute after it. */
  private final StreamJob reminding =
      new SampleJob(
          "reminding",
          pipeline ->
              pipeline.out(
                  TIMES,
                  pipeline.step(
                      "remind",
                      pipeline
                          .in(TEXTS)
                          .keyBy(text -> text.substring(text.indexOf(' ')))
                          .process(new Reminder()))));

  private static String shout(String text) {
    int word = text.indexOf(' ');
    return text.substring(0, word) + text.substring(word).toUpperCase(Locale.ROOT);
  }

  private static Instant timeOf(RawRecord raw) {
    try {
      return TEXTS.format().decode(raw).time();
    } catch (CodecException e) {
      return null;
    }
  }

  private Archive archive(List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve("texts.jsonl"), lines);
    return new Archive(List.of(file.toString()), Map.of(), BacktestTest::timeOf);
  }

  private Backtest backtest(List<String> lines, int parallelism, Instant until, StreamJob... jobs)
      throws IOException {
    Config config = Config.load(ConfigSources.none(), Map.of("time", TimeConfig.class));
    return new Backtest(
        List.of(jobs), archive(lines), config, parallelism, until, folder.resolve("out"));
  }

  private BacktestSummary run(Backtest backtest) throws Exception {
    return backtest.run(progress -> {});
  }

  private List<String> result(String name) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(name));
  }

  /** Texts a minute apart, of which some are poison and some are late. */
  private static List<String> lines(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant time = NINE.plusSeconds(i * 60L);
      lines.add(
          switch (i % 100) {
            case 50 -> "poison " + i;
            case 90 -> time.minus(Duration.ofMinutes(61)) + " just on time " + i;
            case 99 -> time.minus(Duration.ofHours(2)) + " late " + i;
            default -> time + " word " + i;
          });
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theNumbersAddUp(int parallelism) throws Exception {
    BacktestSummary summary = run(backtest(lines(1_000), parallelism, null, intake, shouting));

    assertThat(summary.read()).isEqualTo(1_000);
    assertThat(summary.deadLetters()).isEqualTo(Map.of("invalid", 10L, "late", 10L));
    assertThat(summary.accepted()).isEqualTo(980);
    assertThat(summary.written()).isEqualTo(Map.of("shouts-history", 980L, "dead-letters", 20L));
    assertThat(summary.leftOut()).isZero();
    assertThat(summary.first()).isEqualTo(NINE.plusSeconds((99 - 120) * 60));
    assertThat(summary.last()).isEqualTo(NINE.plusSeconds(998 * 60));
    assertThat(result("shouts-history.jsonl")).hasSize(980).first().asString().contains("WORD 0");
    assertThat(result("summary.json")).anyMatch(line -> line.contains("\"accepted\" : 980"));
  }

  @Test
  void aTopicThatNoJobReadsCountsAlike() throws Exception {
    List<String> lines = List.of(NINE + " a", "poison", NINE.plusSeconds(1) + " b");

    BacktestSummary summary = run(backtest(lines, 1, null, intake));

    assertThat(summary.accepted()).isEqualTo(2);
    assertThat(summary.deadLetters()).isEqualTo(Map.of("invalid", 1L));
    assertThat(result("texts-history.jsonl"))
        .containsExactly(NINE + " a", NINE.plusSeconds(1) + " b");
  }

  @Test
  void theResultDoesNotDependOnTheParallelism() throws Exception {
    List<String> lines = lines(1_000);
    run(backtest(lines, 1, null, intake, shouting, reminding));
    Map<String, String> one = contents();

    run(backtest(lines, 2, null, intake, shouting, reminding));

    assertThat(one)
        .containsOnlyKeys("shouts-history.jsonl", "times-history.jsonl", "dead-letters.jsonl");
    assertThat(contents()).isEqualTo(one);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.list(folder.resolve("out"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void topicsHaveAFileOfDocumentsAndOneOfTransitions() throws Exception {
    StreamJob finding =
        new SampleJob(
            "finding",
            pipeline -> {
              var texts = pipeline.in(TEXTS);
              pipeline.out(
                  Ports.TOPICS,
                  pipeline.step(
                      "find",
                      texts
                          .map(text -> TopicSamples.topic(Visibility.ORG))
                          .returns(TypeInformation.of(Topic.class))));
              pipeline.out(
                  Ports.TOPIC_TRANSITIONS,
                  pipeline.step(
                      "tell",
                      texts
                          .map(text -> TopicSamples.transition(TEXTS.format().time(text)))
                          .returns(TypeInformation.of(TopicTransition.class))));
            });

    BacktestSummary summary =
        run(backtest(List.of(NINE + " a", NINE.plusSeconds(1) + " b"), 1, null, intake, finding));

    assertThat(summary.written())
        .isEqualTo(Map.of("topics", 1L, "topics-history", 2L, "dead-letters", 0L));
    assertThat(result("topics-history.jsonl"))
        .map(line -> TopicTransitionCodec.decode(line.getBytes(UTF_8)))
        .containsExactly(
            TopicSamples.transition(NINE), TopicSamples.transition(NINE.plusSeconds(1)));
    assertThat(result("topics.jsonl"))
        .map(line -> TopicCodec.decode(line.getBytes(UTF_8)))
        .containsExactly(TopicSamples.topic(Visibility.ORG));
  }

  @Test
  void timeEndsWhereItIsTold() throws Exception {
    List<String> lines =
        List.of(NINE + " a", NINE.plusSeconds(60) + " b", NINE.plusSeconds(62) + " c");

    BacktestSummary summary =
        run(backtest(lines, 2, NINE.plusSeconds(61), intake, shouting, reminding));

    assertThat(summary.read()).isEqualTo(2);
    assertThat(summary.leftOut()).isEqualTo(1);
    assertThat(summary.last()).isEqualTo(NINE.plusSeconds(60));
    assertThat(result("shouts-history.jsonl")).hasSize(2);
    assertThat(result("times-history.jsonl"))
        .as("time has come to a minute after a, and not to one after b")
        .containsExactly(NINE + " a");
  }

  @Test
  void timeEndsALatenessAfterTheNewestRecordEvenIfThatIsAheadOfTheClock() throws Exception {
    Instant now = Instant.now();

    BacktestSummary summary = run(backtest(List.of(now + " a"), 2, null, intake, reminding));

    assertThat(summary.deadLetters()).isEmpty();
    assertThat(result("times-history.jsonl")).containsExactly(now + " a");
  }

  @Test
  void aRecordFromTheFutureDoesNotEndTime() throws Exception {
    List<String> lines = List.of("2999-01-01T00:00:00Z future", NINE + " a");

    BacktestSummary summary = run(backtest(lines, 1, null, intake, reminding));

    assertThat(summary.deadLetters()).isEqualTo(Map.of("future", 1L));
    assertThat(summary.accepted()).isEqualTo(1);
    assertThat(result("times-history.jsonl")).containsExactly(NINE + " a");
  }

  @Test
  void anEmptyArchiveYieldsEmptyResults() throws Exception {
    BacktestSummary summary = run(backtest(List.of(), 2, null, intake, shouting));

    assertThat(summary.read()).isZero();
    assertThat(summary.first()).isNull();
    assertThat(result("shouts-history.jsonl")).isEmpty();
    assertThat(result("dead-letters.jsonl")).isEmpty();
  }

  @Test
  void aJobThatFailsIsReportedWithItsRootCause() throws Exception {
    StreamJob failing =
        new SampleJob(
            "failing",
            pipeline ->
                pipeline.out(
                    SHOUTS,
                    pipeline.step(
                        "fail", pipeline.in(TEXTS).map(BacktestTest::fail).returns(Types.STRING))));
    Backtest backtest = backtest(lines(10), 1, null, intake, failing);

    assertThatThrownBy(() -> run(backtest))
        .isInstanceOf(BacktestException.class)
        .hasMessage("The back-test failed: the disk has a hole");
    assertThat(folder.resolve("out")).as("nothing half-written").isEmptyDirectory();
  }

  private static String fail(String text) {
    throw new IllegalStateException("cannot", new IOException("the disk has a hole"));
  }

  @Test
  void aBrokenArchiveIsReportedWithItsName() throws Exception {
    Backtest backtest = backtest(List.of(), 1, null, intake);
    Files.write(folder.resolve("texts.jsonl"), new byte[] {0x1f, (byte) 0x8b, 8});

    assertThatThrownBy(() -> run(backtest))
        .isInstanceOf(BacktestException.class)
        .hasMessageContaining("texts.jsonl cannot be read after line 0");
  }

  @Test
  void anOutputThatCannotBeWrittenIsRefused() throws Exception {
    Files.write(folder.resolve("out"), "a file".getBytes(UTF_8));
    Backtest backtest = backtest(lines(10), 1, null, intake);

    assertThatThrownBy(() -> run(backtest))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be written to")
        .hasMessageContaining("--output");
  }

  @Test
  void aJobThatReadsWhatNobodyWritesIsRefused() throws Exception {
    Backtest backtest = backtest(lines(10), 1, null, shouting);

    assertThatThrownBy(() -> run(backtest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No job of this back-test writes texts: add the job that does.");
  }

  @Test
  void anInterruptedRunLeavesNothingBehind() throws Exception {
    Archive endless = new Archive(List.of(Archive.STANDARD_INPUT), Map.of(), BacktestTest::timeOf);
    Config config = Config.load(ConfigSources.none(), Map.of("time", TimeConfig.class));
    Backtest backtest =
        new Backtest(List.of(intake), endless, config, 1, null, folder.resolve("out"));
    InputStream before = System.in;
    try (PipedOutputStream silent = new PipedOutputStream()) {
      System.setIn(new PipedInputStream(silent));
      assertThatThrownBy(() -> backtest.run(progress -> Thread.currentThread().interrupt()))
          .isInstanceOf(InterruptedException.class);
    } finally {
      System.setIn(before);
    }
    assertThat(folder.resolve("out")).isEmptyDirectory();
  }
}

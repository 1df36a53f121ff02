package dev.grapevine.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.Cli.Result;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.GrapevineCommand;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.SystemClock;
import dev.grapevine.cli.kafka.Tail;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Tick;
import dev.grapevine.sdk.Ticks;
import dev.grapevine.servers.KafkaServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReplayITCase {
  private static final int PARTITIONS = 3;
  private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

  @TempDir static Path data;
  private static KafkaServer server;
  private static KafkaClients kafka;
  private static int names;

  @TempDir Path folder;
  private Target target;

  @BeforeAll
  static void startKafka() {
    server = KafkaServer.start(data.resolve("kafka"));
    kafka = new KafkaClients(server.bootstrap(), Map.of());
    server.createTopics(new Target(Namespace.DEFAULT, "plain").specs(PARTITIONS));
  }

  @AfterAll
  static void stopKafka() {
    server.close();
  }

  /** Each test has topics of its own, made by the replay itself. */
  @BeforeEach
  void chooseNamespace() {
    target = new Target(new Namespace("test" + names++), "plain");
  }

  @Test
  void everyRecordArrivesUnderItsKeyWithItsHeadersAndThenATick() throws Exception {
    Result result = replay("--source=/acme", archive("chat", 500, "not json", "{\"id\":\"x\"}"));

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out())
        .containsPattern("read +502")
        .containsPattern("accepted +500")
        .containsPattern("dead letters +2")
        .containsPattern("malformed +1")
        .containsPattern("invalid +1");

    List<ConsumerRecord<byte[], byte[]>> records = records();
    List<ConsumerRecord<byte[], byte[]>> activities =
        records.stream().filter(record -> record.key() != null).toList();
    assertThat(activities).hasSize(500);
    assertThat(activities)
        .allSatisfy(
            record -> {
              assertThat(record.partition())
                  .isEqualTo(Utils.toPositive(Utils.murmur2(record.key())) % PARTITIONS);
              assertThat(headers(record))
                  .isEqualTo(
                      Map.of("grapevine-source", "/acme/chat", "grapevine-visibility", "org"));
              assertThat(text(record)).contains('"' + new String(record.key()) + '"');
            });
    for (int partition = 0; partition < PARTITIONS; partition++) {
      assertEndsWithTick(records, partition, BEGIN.plusSeconds(499).plus(Duration.ofHours(2)));
    }
  }

  @Test
  void whatBeginsBehindTheClockIsRefusedAndNothingIsWritten() throws Exception {
    replay(archive("chat", 10));
    int before = records().size();

    Result result = replay(archive("again", 10));

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err())
        .contains("again.jsonl begins at 2026-03-02T09:00:00Z")
        // The closing tick counts as well.
        .contains("time has come to 2026-03-02T11:00:09Z")
        .contains("--into NAME")
        .contains("--merge")
        .contains("--as-if-now");
    assertThat(records()).hasSize(before);
  }

  @Test
  void archivesAreMergedInTheOrderOfTime() throws Exception {
    String one = archive("one", 50);
    String two = archive("two", 50);

    assertThat(replay(one, two).err()).contains("--merge");
    Result merged = replay("--merge", one, two);

    assertThat(merged.exitCode()).as(merged.err()).isEqualTo(ExitCodes.OK);
    assertThat(merged.out()).containsPattern("accepted +100");
    for (int partition = 0; partition < PARTITIONS; partition++) {
      int number = partition;
      List<String> times =
          records().stream()
              .filter(record -> record.partition() == number && record.key() != null)
              .map(record -> text(record).replaceAll(".*\"time\":\"([^\"]*)\".*", "$1"))
              .toList();
      assertThat(times).isNotEmpty().isSorted();
    }
    Result again = replay("--merge", one, two);
    assertThat(again.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(again.err()).contains("needs an empty system");
  }

  @Test
  void asIfNowMovesTheLastEventToNow() throws Exception {
    Instant before = Instant.now();
    Result result =
        replay(
            "--as-if-now",
            archive(
                "chat", 10, "{\"id\":\"f\",\"actor\":\"p\",\"time\":\"2099-01-01T00:00:00Z\"}"));
    Instant after = Instant.now();

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).containsPattern("accepted +10").containsPattern("future +1");
    Instant last = BEGIN.plusSeconds(9);
    long shift = Long.parseLong(headers(records().get(0)).get("grapevine-time-shift"));
    assertThat(last.plusMillis(shift)).isBetween(before.truncatedTo(ChronoUnit.MILLIS), after);
    try (Admin admin = kafka.admin()) {
      assertThat(SystemClock.read(kafka, admin, target.namespace(), after))
          .hasValueSatisfying(clock -> assertThat(clock).isBetween(before, after));
    }
  }

  @Test
  void ofAnArchiveThatBreaksOffTheBeginningIsWritten() throws Exception {
    Path whole = Path.of(archive("chat", 20_000));
    Path broken = folder.resolve("broken.jsonl.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(broken))) {
      Files.copy(whole, out);
    }
    Files.write(broken, Arrays.copyOf(Files.readAllBytes(broken), 50_000));

    Result result = replay(broken.toString());

    assertThat(result.exitCode()).isEqualTo(ExitCodes.FAILED);
    int written = records().size();
    assertThat(written).isBetween(1, 19_999);
    assertThat(result.err())
        .contains("broken.jsonl.gz cannot be read after line")
        .contains("The %d records before that were written.".formatted(written));
  }

  @Test
  void standardInputCannotBeReadTwice() throws Exception {
    Result result = replay("--as-if-now", "-");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains("standard input can be read only once");
  }

  @Test
  void anotherKafkaThanGrapevinesIsSaidToBeOne() throws Exception {
    try (KafkaServer other = KafkaServer.start(folder.resolve("other"))) {
      Result result =
          Cli.run(
              GrapevineCommand.with(List.of(new ReplayCommand())),
              "replay",
              "--format=plain",
              "--kafka=" + other.bootstrap(),
              archive("chat", 1));

      assertThat(result.exitCode()).isEqualTo(ExitCodes.USAGE);
      assertThat(result.err()).contains("There is no topic raw.plain at " + other.bootstrap());
    }
  }

  private void assertEndsWithTick(
      List<ConsumerRecord<byte[], byte[]>> records, int partition, Instant time) {
    List<ConsumerRecord<byte[], byte[]>> own =
        records.stream().filter(record -> record.partition() == partition).toList();
    ConsumerRecord<byte[], byte[]> last = own.get(own.size() - 1);
    assertThat(headers(last)).isEqualTo(Map.of(Ticks.TYPE_HEADER, Tick.TYPE));
    assertThat(text(last)).contains(time.toString());
  }

  private String archive(String name, int count, String... moreLines) throws IOException {
    List<String> lines = new ArrayList<>();
    IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"id\":\"%s-%d\",\"time\":\"%s\",\"actor\":\"p:%d\",\"thread\":\"t%d\"}"
                    .formatted(name, i, BEGIN.plusSeconds(i), i % 5, i % 37))
        .forEach(lines::add);
    for (String line : moreLines) {
      lines.add(lines.size() / 2, line);
    }
    Path file = folder.resolve(name + ".jsonl");
    Files.write(file, lines);
    return file.toString();
  }

  /** A replay with an intake beside it. */
  private Result replay(String... args) throws Exception {
    try (Admin admin = kafka.admin()) {
      target.provision(admin, server.bootstrap());
    }
    List<String> all = new ArrayList<>(List.of(args));
    all.add(0, "--into=" + target.namespace().name());
    FakeIntake intake = new FakeIntake(server.bootstrap(), target);
    try {
      return run(all.toArray(String[]::new));
    } finally {
      intake.stop();
    }
  }

  private static Result run(String... args) {
    List<String> all =
        new ArrayList<>(List.of("replay", "--format=plain", "--kafka=" + server.bootstrap()));
    all.addAll(List.of(args));
    return Cli.run(GrapevineCommand.with(List.of(new ReplayCommand())), all.toArray(String[]::new));
  }

  private List<ConsumerRecord<byte[], byte[]>> records() throws Exception {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (Admin admin = kafka.admin()) {
      var partitions = Topics.all(Topics.partitions(admin, List.of(target.topic())));
      Tail.since(kafka, Topics.begins(admin, partitions), records::add);
    }
    return records;
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}

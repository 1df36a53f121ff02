package dev.grapevine.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.Cli.Result;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.GrapevineCommand;
import dev.grapevine.cli.git.Repo;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.Tail;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.intake.ActivityDecoder;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Person;
import dev.grapevine.schemas.PersonCodec;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.cluster.KafkaRecords;
import dev.grapevine.servers.KafkaServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GitReplayITCase {
  @TempDir static Path data;
  private static KafkaServer server;
  private static KafkaClients kafka;
  private static int names;

  @TempDir Path folder;
  private Target target;
  private Repo repo;
  private ObjectId first;

  @BeforeAll
  static void startKafka() {
    server = KafkaServer.start(data.resolve("kafka"));
    kafka = new KafkaClients(server.bootstrap(), Map.of());
    server.createTopics(new Target(Namespace.DEFAULT, "plain").specs(2));
  }

  @AfterAll
  static void stopKafka() {
    server.close();
  }

  @BeforeEach
  void create() throws Exception {
    target = new Target(new Namespace("git" + names++), "plain");
    repo = Repo.in(folder.resolve("shop"));
    first = repo.commit("First\n\nReviewed-by: Bo <bo@example.org>");
  }

  @AfterEach
  void close() {
    repo.close();
  }

  @Test
  void aRepositoryIsReplayedWithTheNamesOfItsPeople() throws Exception {
    Result result = withIntake(() -> run("--visibility=team", "--audience=team/shop"));

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).contains("raw.plain").containsPattern("accepted +2");
    assertThat(activities())
        .extracting(Activity::verb)
        .containsExactlyInAnyOrder(Verb.COMMITTED, Verb.REVIEWED);
    assertThat(activities())
        .allMatch(activity -> activity.source().equals("/git/shop"))
        .allMatch(activity -> activity.audience().equals(List.of("team/shop")));
    assertThat(people()).extracting(Person::name).containsExactly("Ana Lovelace", "Bo");
  }

  @Test
  void whatComesIsSentAndWhatIsTakenAwayIsTakenBack() throws Exception {
    CompletableFuture<Result> running = new CompletableFuture<>();
    Thread command = new Thread(() -> running.complete(run("--as-if-now", "--follow")));
    Result result =
        withIntake(
            () -> {
              command.start();
              awaitActivity(activity -> activity.object().equals(first.name()));
              ObjectId draft = repo.at(Instant.now()).commit("Draft");
              awaitActivity(activity -> activity.object().equals(draft.name()));
              repo.branch("main", first);
              awaitActivity(
                  activity ->
                      activity.verb() == Verb.DELETED && activity.object().equals(draft.name()));
              command.interrupt();
              return running.get(20, TimeUnit.SECONDS);
            });

    assertThat(result.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(result.out())
        .containsPattern("accepted +2")
        .contains("shop: 1 new commit.")
        .contains("1 taken back");
    assertThat(activities()).extracting(Activity::id).doesNotHaveDuplicates().hasSize(4);
  }

  @Test
  void onlyWhatIsNewIsSentIfNothingElseIsWanted() throws Exception {
    CompletableFuture<Result> running = new CompletableFuture<>();
    Thread command = new Thread(() -> running.complete(run("--follow", "--only-new")));
    command.start();
    awaitPeople();
    ObjectId second = repo.at(Instant.now()).commit("Second");
    awaitActivity(activity -> activity.object().equals(second.name()));
    command.interrupt();

    assertThat(running.get(20, TimeUnit.SECONDS).exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(activities()).extracting(Activity::object).containsExactly(second.name());
    Duration old = Duration.between(activities().get(0).time(), Instant.now());
    assertThat(old).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void whatCannotBeFollowedIsRefused() {
    Result files =
        Cli.run(
            GrapevineCommand.with(List.of(new ReplayCommand())),
            "replay",
            "--format=plain",
            "--follow",
            "x.jsonl");

    assertThat(files.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(files.err()).contains("it needs --format git");
    assertThat(run("--only-new").err()).contains("it needs --follow as well");
  }

  private Result run(String... args) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "replay",
                "--format=git",
                "--kafka=" + server.bootstrap(),
                "--into=" + target.namespace().name()));
    all.addAll(List.of(args));
    all.add(folder.resolve("shop").toString());
    return Cli.run(GrapevineCommand.with(List.of(new ReplayCommand())), all.toArray(String[]::new));
  }

  private interface Body {
    Result run() throws Exception;
  }

  private Result withIntake(Body body) throws Exception {
    try (Admin admin = kafka.admin()) {
      target.provision(admin, server.bootstrap());
    }
    FakeIntake intake = new FakeIntake(server.bootstrap(), target);
    try {
      return body.run();
    } finally {
      intake.stop();
    }
  }

  private void awaitActivity(Predicate<Activity> wanted) throws Exception {
    while (activities().stream().noneMatch(wanted)) {
      Thread.onSpinWait();
    }
  }

  /** They are written before anything is watched. */
  private void awaitPeople() throws Exception {
    while (people().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private List<Activity> activities() throws Exception {
    ActivityDecoder decoder = new ActivityDecoder();
    return records(target.topic()).stream()
        .filter(record -> record.key() != null)
        .map(record -> decoder.decode(KafkaRecords.raw(record)).value())
        .toList();
  }

  private List<Person> people() throws Exception {
    return records(target.namespace().topic(Person.TOPIC)).stream()
        .map(record -> PersonCodec.decode(record.value()))
        .toList();
  }

  private List<ConsumerRecord<byte[], byte[]>> records(String topic) throws Exception {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (Admin admin = kafka.admin()) {
      var partitions = Topics.all(Topics.partitions(admin, List.of(topic)));
      Tail.since(kafka, Topics.begins(admin, partitions), records::add);
    }
    return records;
  }
}

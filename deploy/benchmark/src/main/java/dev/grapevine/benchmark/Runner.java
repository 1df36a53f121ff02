package dev.grapevine.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grapevine.benchmark.application.ApplicationMain;
import dev.grapevine.benchmark.application.Measure;
import dev.grapevine.benchmark.application.Task;
import dev.grapevine.benchmark.events.PlainLine;
import dev.grapevine.benchmark.statistics.Calibration;
import dev.grapevine.cli.up.Provisioning;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs subjects one at a time, each in its own process, and checks what they have written. */
final class Runner implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long POLL_MILLIS = 20;
  private static final int PARTITIONS = 4;

  private final Servers servers;
  private final KafkaTopics topics;
  private final FeedIndices indices;
  private final Provisioning provisioning;
  private final Expected expected;
  private final Path folder;
  private final Path recordings;
  private final Map<Subject, ChildProcess> applications = new EnumMap<>(Subject.class);
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param recordings folder for recordings of the Java Flight Recorder, or null for none
   */
  Runner(Servers servers, Expected expected, Path folder, Path recordings) {
    this.servers = servers;
    this.expected = expected;
    this.folder = folder;
    this.recordings = recordings;
    topics = new KafkaTopics(servers.bootstrap());
    indices = new FeedIndices(servers.elasticsearch());
    provisioning = new Provisioning(servers.bootstrap(), servers.elasticsearch(), PARTITIONS);
  }

  /**
   * One run in a namespace of its own.
   *
   * @throws BenchmarkException if the output is not what it should be
   */
  Run run(Subject subject, int round) throws Exception {
    Namespace namespace = new Namespace(subject.id().replace("-", "") + "x" + round);
    prepare(subject, namespace);
    ChildProcess application = application(subject);
    Calibration before = Calibration.run();
    application.say(json.writeValueAsString(task(subject, namespace)));
    expect(ApplicationMain.BEGUN, application);
    Duration serversBefore = servers.cpu();
    awaitEnd(subject, namespace, application);
    application.say(ApplicationMain.STOP);
    Measure measure = json.readValue(application.answer(PATIENCE), Measure.class);
    Duration serversCpu = servers.cpu().minus(serversBefore);
    expect(ApplicationMain.READY, application);
    Calibration after = Calibration.run();
    check(subject, namespace, measure);
    cleanUp(subject, namespace);
    return Run.of(subject, round, expected.events(), measure, serversCpu, before, after);
  }

  private void prepare(Subject subject, Namespace namespace) throws Exception {
    if (subject.input() == Subject.Input.FILE) {
      return;
    }
    provisioning.provision(namespace);
    if (subject.input() == Subject.Input.RAW) {
      String topic = namespace.topic(Ports.RAW + ".plain");
      topics.load(topic, expected.seed(), expected.events(), PlainLine::encode);
    } else {
      String topic = namespace.topic(Ports.ACTIVITIES.name());
      topics.load(topic, expected.seed(), expected.events(), ActivityCodec::encode);
    }
  }

  private Task task(Subject subject, Namespace namespace) throws IOException {
    Path output = Files.createDirectories(folder.resolve("output").resolve(subject.id()));
    return new Task(
        servers.bootstrap(),
        servers.elasticsearch().toString(),
        namespace.name(),
        expected.events(),
        expected.archive().toString(),
        output.toString(),
        subject.parallelism());
  }

  private ChildProcess application(Subject subject) throws IOException {
    ChildProcess known = applications.get(subject);
    if (known != null) {
      return known;
    }
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xmx1g",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    if (recordings != null) {
      Path file = recordings.resolve(subject.id() + ".jfr");
      options.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
      // Or else the recorder says on the standard output, among our answers, that it has started.
      options.add("-Xlog:jfr+startup=error");
    }
    ChildProcess started =
        new ChildProcess(
            folder.resolve(subject.id() + ".log"), options, ApplicationMain.class, subject.id());
    applications.put(subject, started);
    return started;
  }

  private void awaitEnd(Subject subject, Namespace namespace, ChildProcess application)
      throws Exception {
    if (subject != Subject.INTAKE) {
      expect(ApplicationMain.FINISHED, application);
      return;
    }
    String topic = namespace.topic(Ports.ACTIVITIES.name());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (topics.count(topic) < expected.events()) {
      if (System.nanoTime() > deadline) {
        throw new BenchmarkException(
            "Intake has written only %d of %d".formatted(topics.count(topic), expected.events()));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static void expect(String answer, ChildProcess application)
      throws IOException, InterruptedException {
    String given = application.answer(PATIENCE);
    if (!given.equals(answer)) {
      throw new BenchmarkException("\"%s\" instead of \"%s\"".formatted(given, answer));
    }
  }

  private void check(Subject subject, Namespace namespace, Measure measure) throws Exception {
    if (subject.input() != Subject.Input.FILE) {
      equal(0, topics.count(namespace.topic(Ports.DEAD_LETTER_TOPIC.name())), "dead letters");
    }
    switch (subject) {
      case FLOOR -> {} // It has counted what it dropped.
      case INTAKE ->
          equal(
              expected.events(),
              topics.count(namespace.topic(Ports.ACTIVITIES.name())),
              "activities");
      case ACTIVITY_FEED -> equal(expected.lines(), indices.live(namespace), "live documents");
      case BACKTEST_1, BACKTEST_2 ->
          equal(expected.lines(), measure.documents(), "lines of the feed");
    }
  }

  private static void equal(long wanted, long found, String what) {
    if (wanted != found) {
      throw new BenchmarkException("%d %s instead of %d".formatted(found, what, wanted));
    }
  }

  private void cleanUp(Subject subject, Namespace namespace) throws Exception {
    if (subject.input() != Subject.Input.FILE) {
      topics.remove(namespace.name());
      indices.remove(namespace);
    }
  }

  @Override
  public void close() throws IOException {
    for (ChildProcess application : applications.values()) {
      application.close();
    }
    topics.close();
  }
}

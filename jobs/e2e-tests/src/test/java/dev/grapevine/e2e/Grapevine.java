package dev.grapevine.e2e;

import dev.grapevine.servers.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The command line, run as people run it: as processes of its own. */
final class Grapevine implements AutoCloseable {
  /** How a process ends that was told to, and did so in order. */
  static final int TERMINATED = 143;

  private static final Duration START = Duration.ofMinutes(3);
  private static final int STOP_SECONDS = 30;

  private final Path data;
  private final int kafkaPort = Ports.free();
  private final int elasticsearchPort = Ports.free();
  private final int flinkPort = Ports.free();
  private final int dashboardPort = Ports.free();
  private final List<Process> started = new ArrayList<>();
  private Process up;

  /** A system whose data lie in this folder; nothing is started yet. */
  Grapevine(Path data) {
    this.data = data;
  }

  /**
   * What a command has printed, and how it ended.
   *
   * @param output standard output and standard error together
   */
  record Result(int exitCode, String output) {}

  Path data() {
    return data;
  }

  String elasticsearch() {
    return "http://127.0.0.1:" + elasticsearchPort;
  }

  String flink() {
    return "http://127.0.0.1:" + flinkPort;
  }

  String kafka() {
    return "127.0.0.1:" + kafkaPort;
  }

  /** The arguments of {@code up} for this system. */
  List<String> upArguments(String... more) {
    return arguments("up", more);
  }

  private List<String> arguments(String command, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                command,
                "--data",
                data.toString(),
                "--kafka-port",
                "" + kafkaPort,
                "--elasticsearch-port",
                "" + elasticsearchPort,
                "--flink-port",
                "" + flinkPort,
                "--dashboard-port",
                "" + dashboardPort));
    arguments.addAll(Arrays.asList(more));
    return arguments;
  }

  /** Starts the system and waits until it says that it is ready. */
  void up(String... more) throws Exception {
    start("up", more);
  }

  /** Starts the system with the organisation in it, and waits until it says that it is ready. */
  void demo() throws Exception {
    start("demo");
  }

  private void start(String command, String... more) throws Exception {
    up = process(arguments(command, more));
    StringBuilder printed = new StringBuilder();
    InputStream out = up.getInputStream();
    Instant deadline = Instant.now().plus(START);
    while (!printed.toString().contains("Ready")) {
      if (Instant.now().isAfter(deadline) || !up.isAlive() && out.available() == 0) {
        throw new AssertionError("The system did not start:\n" + printed);
      }
      if (out.available() > 0) {
        printed.append(new String(out.readNBytes(out.available()), StandardCharsets.UTF_8));
      }
      Thread.sleep(50);
    }
  }

  /** Whether a job has processed, and remembers that it has, all that is in these topics. */
  boolean hasRead(String job, String... topics) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
      Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
      for (var topic : admin.describeTopics(List.of(topics)).allTopicNames().get().values()) {
        topic
            .partitions()
            .forEach(
                partition ->
                    newest.put(
                        new TopicPartition(topic.name(), partition.partition()),
                        OffsetSpec.latest()));
      }
      var read = admin.listConsumerGroupOffsets(job).partitionsToOffsetAndMetadata().get();
      return admin.listOffsets(newest).all().get().entrySet().stream()
          .filter(end -> end.getValue().offset() > 0)
          .allMatch(
              end ->
                  read.get(end.getKey()) != null
                      && read.get(end.getKey()).offset() >= end.getValue().offset());
    }
  }

  /** Ends the system without a chance to do anything about it. */
  void kill() throws InterruptedException {
    up.destroyForcibly().waitFor();
  }

  /** The server itself, which its launcher has started. */
  ProcessHandle elasticsearchProcess() throws IOException {
    List<String> processes =
        Files.readAllLines(data.resolve("elasticsearch/data/elasticsearch.pid"));
    return ProcessHandle.of(Long.parseLong(processes.get(processes.size() - 1))).orElseThrow();
  }

  /** Stops the system as Ctrl-C does. */
  int stop() throws InterruptedException {
    up.destroy();
    return up.waitFor();
  }

  /** Runs a command to its end. */
  Result run(List<String> arguments) throws Exception {
    Process process = process(arguments);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** Starts a command that finds this system by its data folder. */
  Process process(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dgrapevine.elasticsearch.zip=" + System.getProperty("elasticsearch.zip"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.grapevine.cli.main.Main"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GRAPEVINE_DATA", data.toString());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  @Override
  public void close() {
    for (Process process : started) {
      process.destroy();
      process.onExit().completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS).join();
      process.destroyForcibly();
    }
  }
}

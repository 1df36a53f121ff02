package dev.grapevine.cli.up;

import dev.grapevine.intake.IntakeJob;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.launch.Jobs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole system until it is interrupted. */
@Command(
    name = "up",
    description = {
      "Starts Kafka, Elasticsearch and Flink with the jobs on this machine, and runs them until"
          + " Ctrl-C.",
      "What they hold lies in one folder, and the next start goes on from there."
    },
    sortOptions = false)
public final class UpCommand implements Callable<Integer> {
  private static final long WATCH_SECONDS = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:GRAPEVINE_DATA:-/var/lib/grapevine}",
      description = "Folder for all data (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--kafka-port",
      defaultValue = "9092",
      description = "Port of Kafka (default: ${DEFAULT-VALUE}).")
  private int kafkaPort;

  @Option(
      names = "--elasticsearch-port",
      defaultValue = "9200",
      description = "Port of Elasticsearch (default: ${DEFAULT-VALUE}).")
  private int elasticsearchPort;

  @Option(
      names = "--flink-port",
      defaultValue = "8081",
      description = "Port of Flink (default: ${DEFAULT-VALUE}).")
  private int flinkPort;

  @Option(
      names = "--elasticsearch-heap",
      paramLabel = "SIZE",
      defaultValue = "512m",
      description = "Memory of Elasticsearch's heap (default: ${DEFAULT-VALUE}).")
  private String elasticsearchHeap;

  @Option(
      names = "--partitions",
      defaultValue = "4",
      description =
          "Partitions of topics that are made; tasks share them (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--jobs",
      split = ",",
      paramLabel = "a,b",
      description = "The jobs to run (default: all); intake runs in any case.")
  private List<String> jobs;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration, as YAML.")
  private Optional<Path> config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, over that of the file; may be repeated.")
  private List<String> overrides = List.of();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    UpOptions options =
        new UpOptions(
            data,
            Path.of(System.getProperty("grapevine.elasticsearch.zip")),
            kafkaPort,
            elasticsearchPort,
            flinkPort,
            elasticsearchHeap,
            partitions,
            jobs == null ? allJobs() : jobs,
            config,
            overrides,
            System.getenv());
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  interrupted.countDown();
                  awaitQuietly(stopped);
                }));
    try (LocalSystem system = LocalSystem.start(options, line -> print(out, line))) {
      print(out, "Ready.");
      return watch(system, out, interrupted);
    } finally {
      stopped.countDown();
    }
  }

  private static int watch(LocalSystem system, PrintWriter out, CountDownLatch interrupted)
      throws Exception {
    while (!interrupted.await(WATCH_SECONDS, TimeUnit.SECONDS)) {
      Optional<String> failure = system.failure();
      if (failure.isPresent()) {
        print(out, failure.get());
        return 1;
      }
      system.startNewNamespaces();
    }
    print(out, "Stopping…");
    return 0;
  }

  private static List<String> allJobs() {
    return Jobs.load().all().stream()
        .map(StreamJob::name)
        .filter(name -> !name.equals(IntakeJob.NAME))
        .toList();
  }

  private static void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

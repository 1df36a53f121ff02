package dev.grapevine.cli.up;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ConfigOptions;
import dev.grapevine.cli.DefaultFolder;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.intake.IntakeJob;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.launch.Jobs;
import dev.grapevine.servers.ServerException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole system until it is interrupted. */
@Command(
    name = "up",
    description = {
      "Runs Kafka, Elasticsearch and Flink with the jobs on this machine, until Ctrl-C.",
      "All their data lie in one folder, and the next start goes on from there."
    },
    footer = {
      "Examples:",
      "  deploy/grapevine up",
      "  deploy/grapevine up --data /tmp/trial --kafka-port 19092 --elasticsearch-port 19200"
    })
public final class UpCommand implements Callable<Integer> {
  private static final Duration WATCH = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofMinutes(1);

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder for all data (default: GRAPEVINE_DATA, or else a folder of the user's).")
  private Path data;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Port of Kafka (default: ${DEFAULT-VALUE}).")
  private int kafkaPort;

  @Option(
      names = "--elasticsearch-port",
      paramLabel = "PORT",
      defaultValue = "9200",
      description = "Port of Elasticsearch (default: ${DEFAULT-VALUE}).")
  private int elasticsearchPort;

  @Option(
      names = "--flink-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "Port of Flink's pages and REST interface (default: ${DEFAULT-VALUE}).")
  private int flinkPort;

  @Option(
      names = "--elasticsearch-heap",
      paramLabel = "SIZE",
      defaultValue = "512m",
      description = "Memory of Elasticsearch's heap (default: ${DEFAULT-VALUE}).")
  private String elasticsearchHeap;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "Partitions of the topics that are made: so many tasks can share them"
              + " (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--jobs",
      split = ",",
      paramLabel = "a,b",
      description = "The jobs to run (default: all of them); intake runs in any case.")
  private List<String> jobs;

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    UpOptions options =
        new UpOptions(
            data == null ? DefaultFolder.get() : data,
            elasticsearchZip(),
            kafkaPort,
            elasticsearchPort,
            flinkPort,
            elasticsearchHeap,
            partitions,
            jobs == null ? allJobs() : jobs,
            config);
    try (Interruption interruption = new Interruption(() -> {}, STOP);
        LocalSystem system = LocalSystem.start(options, line -> print(out, line))) {
      print(
          out,
          "Ready. Feed: %s/grapevine-feed-org/_search  Flink: %s  Kafka: %s  Data: %s"
              .formatted(
                  system.endpoints().elasticsearch(),
                  system.endpoints().flink(),
                  system.endpoints().kafka(),
                  options.data()));
      return watch(system, out, interruption);
    } catch (ServerException | StartException e) {
      throw CliException.failed(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    }
  }

  private static int watch(LocalSystem system, PrintWriter out, Interruption interruption)
      throws Exception {
    while (!interruption.await(WATCH)) {
      Optional<String> failure = system.failure();
      if (failure.isPresent()) {
        throw CliException.failed(failure.get(), null);
      }
      system.keepElasticsearch();
      system.startNewNamespaces();
      system.tick();
    }
    print(out, "Stopping…");
    return ExitCodes.OK;
  }

  private static Path elasticsearchZip() {
    String zip = System.getProperty("grapevine.elasticsearch.zip", "");
    if (zip.isEmpty()) {
      throw CliException.failed(
          "The distribution of Elasticsearch is missing. Start with deploy/grapevine, which fetches"
              + " it when it builds.",
          null);
    }
    return Path.of(zip);
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
}

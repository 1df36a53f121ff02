package dev.grapevine.cli.up;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ConfigOptions;
import dev.grapevine.cli.DefaultFolder;
import dev.grapevine.dashboard.DashboardConfig;
import dev.grapevine.dashboard.webhooks.Webhook;
import dev.grapevine.dashboard.webhooks.WebhooksFile;
import dev.grapevine.intake.IntakeJob;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.launch.Jobs;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which a person says how the system shall run. */
public final class SystemOptions {

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
      names = "--dashboard-port",
      paramLabel = "PORT",
      defaultValue = "" + DashboardConfig.PORT,
      description = "Port of the dashboard (default: ${DEFAULT-VALUE}).")
  private int dashboardPort;

  @Option(
      names = "--webhooks",
      paramLabel = "FILE",
      description = "Systems that are told what becomes of gaps: JSON, as in deploy/dashboard.")
  private Path webhooks;

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

  /** As they were given. */
  public UpOptions options() {
    return new UpOptions(
        data == null ? DefaultFolder.get() : data,
        elasticsearchZip(),
        kafkaPort,
        elasticsearchPort,
        flinkPort,
        dashboardPort,
        readWebhooks(),
        elasticsearchHeap,
        partitions,
        jobs == null ? allJobs() : jobs,
        config);
  }

  private List<Webhook> readWebhooks() {
    try {
      return webhooks == null ? List.of() : WebhooksFile.read(webhooks);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    }
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
}

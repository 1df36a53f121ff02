package dev.grapevine.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options by which a command finds the servers. */
public final class ConnectionOptions {

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Kafka, if it is not that of the system running on this machine.")
  private String kafka;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "Elasticsearch, if it is not that of the system running on this machine.")
  private String elasticsearch;

  @Option(
      names = "--flink",
      paramLabel = "URL",
      description = "Flink's REST interface, if it is not that of the system on this machine.")
  private String flink;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder of the running system, by which it is found.")
  private Path data;

  /** Whether Kafka was named on the command line. */
  public boolean namesKafka() {
    return kafka != null;
  }

  /** Those named, or else those of the running system, or else the usual ones. */
  public Endpoints endpoints() {
    Endpoints found = Endpoints.read(data == null ? DefaultFolder.get() : data);
    return new Endpoints(
        kafka == null ? found.kafka() : kafka,
        elasticsearch == null ? found.elasticsearch() : elasticsearch,
        flink == null ? found.flink() : flink);
  }
}

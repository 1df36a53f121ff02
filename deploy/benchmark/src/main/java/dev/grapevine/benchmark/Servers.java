package dev.grapevine.benchmark;

import dev.grapevine.servers.ElasticsearchOptions;
import dev.grapevine.servers.ElasticsearchServer;
import dev.grapevine.servers.KafkaServerMain;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Kafka and Elasticsearch, each in a process of its own, so that their cost is told apart. */
final class Servers implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(120);
  private static final String READY = "ready ";

  private final ChildProcess kafka;
  private final String bootstrap;
  private final ElasticsearchServer elasticsearch;
  private final List<ProcessHandle> processes;

  private Servers(ChildProcess kafka, String bootstrap, ElasticsearchServer elasticsearch) {
    this.kafka = kafka;
    this.bootstrap = bootstrap;
    this.elasticsearch = elasticsearch;
    // Nothing else has been started yet.
    processes = ProcessHandle.current().descendants().toList();
  }

  /**
   * @param zip the distribution of Elasticsearch
   * @param folder for their data, logs and programs
   */
  static Servers start(Path zip, Path folder) throws IOException, InterruptedException {
    ChildProcess kafka =
        new ChildProcess(
            folder.resolve("kafka.log"),
            List.of("-Xmx512m"),
            KafkaServerMain.class,
            folder.resolve("kafka").toString());
    ElasticsearchServer elasticsearch =
        new ElasticsearchServer(
            ElasticsearchOptions.builder(zip, folder.resolve("elasticsearch")).build());
    try {
      String answer = kafka.answer(START);
      elasticsearch.start();
      return new Servers(kafka, answer.substring(READY.length()), elasticsearch);
    } catch (IOException | InterruptedException | RuntimeException e) {
      kafka.close();
      elasticsearch.close();
      throw e;
    }
  }

  String bootstrap() {
    return bootstrap;
  }

  URI elasticsearch() {
    return elasticsearch.uri();
  }

  /** Processor time of both since they were started. */
  Duration cpu() {
    return processes.stream()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() throws IOException {
    kafka.close();
    elasticsearch.close();
  }
}

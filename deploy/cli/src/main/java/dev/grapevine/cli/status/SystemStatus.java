package dev.grapevine.cli.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a system is, all of it. */
record SystemStatus(
    Instant time, KafkaStatus kafka, FlinkStatus flink, ElasticsearchStatus elasticsearch) {

  /** What is wrong, for a person; empty if the system is well. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (kafka.problem() != null) {
      problems.add(kafka.problem());
    }
    if (flink.problem() != null) {
      problems.add(flink.problem());
    } else if (flink.jobs().isEmpty()) {
      problems.add("No job is running in Flink.");
    }
    for (FlinkStatus.Job job : flink.jobs()) {
      if (!job.isRunning()) {
        problems.add("Job %s is not running, but %s.".formatted(job.name(), job.state()));
      }
    }
    if (elasticsearch.problem() != null) {
      problems.add(elasticsearch.problem());
    } else if (!elasticsearch.isHealthy()) {
      problems.add("Elasticsearch is %s.".formatted(elasticsearch.health()));
    }
    return problems;
  }
}

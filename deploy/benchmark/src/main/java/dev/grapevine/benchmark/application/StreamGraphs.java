package dev.grapevine.benchmark.application;

import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.launch.JobConfig;
import dev.grapevine.sdk.launch.JobGraph;
import dev.grapevine.sdk.launch.Jobs;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The graphs of Grapevine's own jobs, as they run in production. */
final class StreamGraphs {
  private StreamGraphs() {}

  static StreamExecutionEnvironment of(
      StreamJob job, Task task, Map<String, String> flinkSettings) {
    Jobs jobs = new Jobs(List.of(job));
    List<String> overrides =
        List.of(
            "kafka.bootstrap-servers=" + task.bootstrap(),
            "elasticsearch.urls=" + task.elasticsearch(),
            "flink.parallelism=" + task.parallelism());
    Config config = JobConfig.load(ConfigSources.none().withOverrides(overrides), jobs);
    return new JobGraph(config, new Namespace(task.namespace()), List.of(job), flinkSettings)
        .build();
  }
}

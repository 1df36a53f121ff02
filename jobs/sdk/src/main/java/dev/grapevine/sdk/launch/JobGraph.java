package dev.grapevine.sdk.launch;

import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.cluster.ClusterBinding;
import dev.grapevine.sdk.cluster.FlinkConfig;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.runtime.Assembly;
import dev.grapevine.sdk.runtime.FlinkDefaults;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Jobs that run together against servers, in one namespace.
 *
 * @param jobs one or more
 * @param settings of Flink for this graph alone, over those of the configuration
 */
public record JobGraph(
    Config config, Namespace namespace, List<StreamJob> jobs, Map<String, String> settings) {

  public JobGraph(Config config, Namespace namespace, List<StreamJob> jobs) {
    this(config, namespace, jobs, Map.of());
  }

  /** The name of the graph in Flink, and of its group of consumers in Kafka. */
  public String name() {
    return namespace.topic(jobs.stream().map(StreamJob::name).collect(Collectors.joining("+")));
  }

  /** The environment with the graph in it, to be executed. */
  public StreamExecutionEnvironment build() {
    FlinkConfig flink = config.section("flink", FlinkConfig.class);
    Configuration flinkSettings =
        FlinkDefaults.parallelism(
            FlinkDefaults.continuous(flink.properties()), flink.parallelism());
    settings.forEach(flinkSettings::setString);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(flinkSettings);
    Assembly.assemble(
        new ClusterBinding(environment, config, namespace, name()), config, name(), jobs);
    return environment;
  }
}

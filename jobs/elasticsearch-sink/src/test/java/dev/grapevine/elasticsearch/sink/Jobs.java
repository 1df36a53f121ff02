package dev.grapevine.elasticsearch.sink;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Small jobs that write a sequence of numbers, and fail for good at the first failure. */
final class Jobs {
  private Jobs() {}

  static JobClient start(long numbers, long keys, ElasticsearchSinkBuilder<Long> sink)
      throws Exception {
    CounterReporterFactory.forgetAll();
    Configuration configuration = new Configuration();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(300));
    configuration.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(10));
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.setString(
        "metrics.reporter.counters.factory.class", CounterReporterFactory.class.getName());
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    env.fromSequence(0, numbers - 1)
        .uid("numbers")
        .keyBy(number -> number % keys)
        .sinkTo(sink.build())
        .uid("sink");
    return env.executeAsync();
  }
}

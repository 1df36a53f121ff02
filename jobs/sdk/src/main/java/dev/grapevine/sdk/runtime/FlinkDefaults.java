package dev.grapevine.sdk.runtime;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;

/** How Flink is set unless the configuration says otherwise, each setting for a reason. */
public final class FlinkDefaults {
  /** Key groups: the most tasks that a job can ever be scaled to. It must never change. */
  public static final int MAX_PARALLELISM = 128;

  private FlinkDefaults() {}

  /** For every graph: nothing that would make state unreadable later, or copies for nothing. */
  public static Configuration graph(Map<String, String> overrides) {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    flink.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
    overrides.forEach(flink::setString);
    return flink;
  }

  /**
   * For a graph that runs for ever. Checkpoints may fail for as long as Elasticsearch is away,
   * since its sink then holds its buffer: the job waits rather than fails. Each writes all state of
   * the heap, which costs more than the events in between when they come too often; no result waits
   * for one, and after a restart what was read since the last is only read again.
   */
  public static Configuration continuous(Map<String, String> overrides) {
    Configuration flink = graph(Map.of());
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(20));
    flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(30));
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
    // A third of the bytes on disk, for no more of the processor than it takes to write them.
    flink.set(ExecutionOptions.SNAPSHOT_COMPRESSION, true);
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    flink.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    overrides.forEach(flink::setString);
    return flink;
  }

  /** The number of tasks a graph runs with. */
  public static Configuration parallelism(Configuration flink, int parallelism) {
    flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    return flink;
  }
}

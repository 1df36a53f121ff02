package dev.grapevine.benchmark.state;

import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.launch.JobConfig;
import dev.grapevine.sdk.launch.Jobs;
import dev.grapevine.sdk.runtime.Assembly;
import dev.grapevine.sdk.runtime.FlinkDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Jobs in one graph that run over the events of a file, without checkpoints, until they are
 * cancelled.
 */
final class MeasuredJob {
  private static final long POLL_MILLIS = 10;

  /** Longer than a job gathers changes, by the clock. */
  private static final int QUIET_POLLS = 200;

  private final MiniCluster cluster;
  private final JobID id;

  private MeasuredJob(MiniCluster cluster, JobID id) {
    this.cluster = cluster;
    this.id = id;
  }

  static MeasuredJob start(MiniCluster cluster, List<StreamJob> jobs, Path file, long events)
      throws Exception {
    StreamExecutionEnvironment environment =
        new StreamExecutionEnvironment(FlinkDefaults.parallelism(FlinkDefaults.graph(Map.of()), 1));
    Assembly.assemble(
        new MeasuringBinding(environment, file, events),
        JobConfig.load(ConfigSources.none(), new Jobs(jobs)),
        "state",
        jobs);
    var graph =
        environment.getStreamGraph().getJobGraph(MeasuredJob.class.getClassLoader(), new JobID());
    cluster.submitJob(graph).get();
    return new MeasuredJob(cluster, graph.getJobID());
  }

  /**
   * Waits until so many events and ticks are read and nothing more is written.
   *
   * @return when the last was, as {@link System#nanoTime} tells it
   */
  long await(long records) throws Exception {
    long lastNanos = System.nanoTime();
    long last = -1;
    for (int quiet = 0; quiet < QUIET_POLLS; ) {
      Thread.sleep(POLL_MILLIS);
      long now = Tally.all();
      if (Input.read() < records || now != last) {
        quiet = 0;
        lastNanos = System.nanoTime();
      } else {
        quiet++;
      }
      last = now;
      JobStatus status = cluster.getJobStatus(id).get();
      if (status.isGloballyTerminalState()) {
        throw new IllegalStateException(
            "The job is " + status,
            cluster.getExecutionGraph(id).get().getFailureInfo().getException());
      }
    }
    return lastNanos;
  }

  /** How many bytes their state takes in a savepoint. */
  long stateBytes(Path folder) throws Exception {
    String savepoint =
        cluster
            .triggerSavepoint(id, folder.toUri().toString(), false, SavepointFormatType.CANONICAL)
            .get();
    try (Stream<Path> files = Files.walk(Path.of(URI.create(savepoint)))) {
      return files.filter(Files::isRegularFile).mapToLong(MeasuredJob::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void cancel() throws Exception {
    cluster.cancelJob(id).get();
    while (!cluster.getJobStatus(id).get().isGloballyTerminalState()) {
      Thread.sleep(POLL_MILLIS);
    }
  }
}

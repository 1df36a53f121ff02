package dev.grapevine.cli.up;

import dev.grapevine.sdk.launch.JobGraph;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink in this process, with its REST interface and pages on loopback. */
final class FlinkServer implements AutoCloseable {
  private static final int SLOTS = 64;

  private final MiniCluster cluster;
  private final DataFolder data;
  private final Map<String, JobID> jobs = new ConcurrentHashMap<>();

  private FlinkServer(MiniCluster cluster, DataFolder data) {
    this.cluster = cluster;
    this.data = data;
  }

  static FlinkServer start(int restPort, DataFolder data) throws Exception {
    Configuration flink = new Configuration();
    flink.set(RestOptions.ADDRESS, "127.0.0.1");
    flink.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    flink.set(RestOptions.BIND_PORT, Integer.toString(restPort));
    flink.set(WebOptions.SUBMIT_ENABLE, false);
    flink.set(JobManagerOptions.ADDRESS, "127.0.0.1");
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(flink)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(SLOTS)
                .build());
    cluster.start();
    return new FlinkServer(cluster, data);
  }

  /**
   * Starts a graph from the last checkpoint of its name, or else from the beginning.
   *
   * @return the checkpoint that it goes on from
   */
  Optional<Path> submit(JobGraph graph) throws Exception {
    Path folder = data.checkpoints(graph.name());
    Optional<Path> checkpoint = RetainedCheckpoints.latest(folder);
    Map<String, String> settings = new LinkedHashMap<>(graph.settings());
    settings.put("execution.checkpointing.storage", "filesystem");
    settings.put("execution.checkpointing.dir", folder.toUri().toString());
    StreamExecutionEnvironment environment =
        new JobGraph(graph.config(), graph.namespace(), graph.jobs(), settings).build();
    var streamGraph = environment.getStreamGraph();
    streamGraph.setJobName(graph.name());
    JobID id = new JobID();
    var jobGraph = streamGraph.getJobGraph(FlinkServer.class.getClassLoader(), id);
    // A function that a newer release no longer has must not keep the others from going on.
    checkpoint.ifPresent(
        path ->
            jobGraph.setSavepointRestoreSettings(
                SavepointRestoreSettings.forPath(path.toUri().toString(), true)));
    cluster.submitJob(jobGraph).get();
    jobs.put(graph.name(), id);
    return checkpoint;
  }

  /**
   * Lets a graph remember now what it has read, rather than when its next checkpoint is due.
   *
   * @return whether there is such a graph and it has done so
   */
  boolean checkpoint(String graph) throws InterruptedException {
    try {
      JobID job = jobs.get(graph);
      if (job == null) {
        return false;
      }
      cluster.triggerCheckpoint(job).get();
      return true;
    } catch (ExecutionException e) {
      return false; // Another one is under way, or it does not run yet.
    }
  }

  /** The reason why a graph has ended for good, if one has. */
  Optional<String> failure() throws InterruptedException {
    for (var job : jobs.entrySet()) {
      try {
        if (cluster.getJobStatus(job.getValue()).get() == JobStatus.FAILED) {
          var failure = cluster.getExecutionGraph(job.getValue()).get().getFailureInfo();
          String reason = failure == null ? "unknown" : rootMessage(failure.getException());
          return Optional.of("Job %s failed: %s".formatted(job.getKey(), reason));
        }
      } catch (ExecutionException e) {
        return Optional.of("Job %s is lost: %s".formatted(job.getKey(), rootMessage(e)));
      }
    }
    return Optional.empty();
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  @Override
  public void close() {
    for (JobID job : jobs.values()) {
      cluster.cancelJob(job).handle((done, failure) -> done).join();
    }
    cluster.closeAsync().join();
  }
}

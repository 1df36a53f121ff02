package dev.grapevine.sdk.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** One small Flink for all tests of a JVM: it takes longer to start than most tests to run. */
final class TestCluster {
  private static final int SLOTS = 8;
  private static final long POLL_MILLIS = 10;
  private static MiniCluster cluster;

  private TestCluster() {}

  private static synchronized MiniCluster get() throws Exception {
    if (cluster == null) {
      Configuration flink = new Configuration();
      flink.set(RestOptions.BIND_PORT, "0");
      cluster =
          new MiniCluster(
              new MiniClusterConfiguration.Builder()
                  .setConfiguration(flink)
                  .setNumTaskManagers(1)
                  .setNumSlotsPerTaskManager(SLOTS)
                  .build());
      cluster.start();
    }
    return cluster;
  }

  static JobID submit(JobGraph graph) throws Exception {
    return get().submitJob(graph).get().getJobID();
  }

  static void awaitEnd(JobID job) throws Exception {
    JobResult result = get().requestJobResult(job).get();
    if (result.getSerializedThrowable().isPresent()) {
      throw new AssertionError(
          "The job failed",
          result
              .getSerializedThrowable()
              .get()
              .deserializeError(TestCluster.class.getClassLoader()));
    }
  }

  /** Fails with the reason of a job that has ended, but should run. */
  static void failIfEnded(JobID job) throws Exception {
    JobStatus status = get().getJobStatus(job).get();
    if (status.isGloballyTerminalState()) {
      awaitEnd(job);
      throw new AssertionError("The job has ended: " + status);
    }
  }

  /** Frees the slots of a job, if it still runs. */
  static void cancel(JobID job) throws Exception {
    if (!get().getJobStatus(job).get().isGloballyTerminalState()) {
      get().cancelJob(job).get();
    }
  }

  /** Waits until every task runs: before, a savepoint is refused. */
  static void awaitRunning(JobID job) throws Exception {
    while (true) {
      failIfEnded(job);
      var graph = get().getExecutionGraph(job).get();
      List<ExecutionState> tasks = new ArrayList<>();
      graph.getAllExecutionVertices().forEach(task -> tasks.add(task.getExecutionState()));
      // There are no tasks yet while the job is still being set up.
      if (!tasks.isEmpty() && tasks.stream().allMatch(ExecutionState.RUNNING::equals)) {
        return;
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  static Path stopWithSavepoint(JobID job, Path folder) throws Exception {
    try {
      String path =
          get()
              .stopWithSavepoint(
                  job, folder.toUri().toString(), false, SavepointFormatType.CANONICAL)
              .join();
      return Path.of(URI.create(path));
    } catch (CompletionException e) {
      throw new AssertionError("The job could not be stopped", e.getCause());
    }
  }
}

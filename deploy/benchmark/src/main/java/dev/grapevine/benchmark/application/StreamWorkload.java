package dev.grapevine.benchmark.application;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a graph against the servers until it is told to stop, on a Flink that stays. */
final class StreamWorkload implements Workload {
  private static final String READ = "numRecordsOut";

  private final BiFunction<Task, Map<String, String>, StreamExecutionEnvironment> graphs;
  private final String source;
  private final Predicate<Task> finish;
  private final String documentSink;
  private final MiniCluster cluster;
  private Task task;
  private JobID job;
  private int polls;

  /**
   * @param source name of the operator that reads
   * @param finish whether everything was done; asked again after it has said so
   * @param documentSink name of the sink whose documents are counted, or null
   */
  StreamWorkload(
      BiFunction<Task, Map<String, String>, StreamExecutionEnvironment> graphs,
      String source,
      Predicate<Task> finish,
      String documentSink)
      throws Exception {
    this.graphs = graphs;
    this.source = source;
    this.finish = finish;
    this.documentSink = documentSink;
    cluster = cluster();
  }

  private static MiniCluster cluster() throws Exception {
    Configuration flink = new Configuration();
    flink.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    flink.set(RestOptions.BIND_PORT, "0");
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    flink.setString("metrics.reporter.counters.factory.class", Counters.class.getName());
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(flink)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(4)
                .build());
    cluster.start();
    return cluster;
  }

  @Override
  public void start(Task next) throws Exception {
    task = next;
    polls = 0;
    Map<String, String> settings =
        Map.of(
            "execution.checkpointing.storage",
            "filesystem",
            "execution.checkpointing.dir",
            Path.of(next.folder()).toUri().toString());
    job = new JobID();
    var graph =
        graphs
            .apply(next, settings)
            .getStreamGraph()
            .getJobGraph(StreamWorkload.class.getClassLoader(), job);
    cluster.submitJob(graph).get();
  }

  @Override
  public boolean hasBegun() throws Exception {
    checkOnceIn(1000);
    return Counters.sum(source, READ) > 0;
  }

  @Override
  public boolean isFinished() throws Exception {
    checkOnceIn(50);
    return finish.test(task);
  }

  /** A job that ends or starts anew by itself spoils the run; to ask Flink each time costs. */
  private void checkOnceIn(int calls) throws Exception {
    if (++polls % calls == 0) {
      JobStatus status = cluster.getJobStatus(job).get();
      if (status.isTerminalState() || status == JobStatus.RESTARTING) {
        ErrorInfo failure = cluster.getExecutionGraph(job).get().getFailureInfo();
        throw new IllegalStateException(
            "The job is " + status, failure == null ? null : failure.getException());
      }
    }
  }

  @Override
  public long documents() {
    return documentSink == null ? 0 : Counters.sum(documentSink, "documentsWritten");
  }

  @Override
  public void stop() throws Exception {
    cluster.cancelJob(job).get();
    while (!cluster.getJobStatus(job).get().isGloballyTerminalState()) {
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }
}

package dev.grapevine.sdk.testing;

import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.launch.JobConfig;
import dev.grapevine.sdk.launch.Jobs;
import dev.grapevine.sdk.runtime.Assembly;
import dev.grapevine.sdk.runtime.FlinkDefaults;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs a whole job on a small Flink in this process: {@code JobTest.of(new MyJob()).run(story)}.
 * The job is the very same as on a cluster; only its ports are bound to lists.
 */
public final class JobTest {
  private final List<StreamJob> jobs;
  private final List<String> overrides = new ArrayList<>();
  private int parallelism = 1;
  private Instant now = Instant.parse("2100-01-01T00:00:00Z");

  private JobTest(List<StreamJob> jobs) {
    this.jobs = jobs;
  }

  /** One job, or several in one graph. */
  public static JobTest of(StreamJob... jobs) {
    return new JobTest(List.of(jobs));
  }

  /**
   * Sets one key of the configuration, as on the command line: {@code
   * jobs.activity-feed.retention=1d}.
   */
  public JobTest set(String override) {
    overrides.add(override);
    return this;
  }

  /** The number of tasks; 1 by default. */
  public JobTest parallelism(int tasks) {
    parallelism = tasks;
    return this;
  }

  /** What the clock on the wall says; far ahead of every story by default. */
  public JobTest now(String time) {
    now = Instant.parse(time);
    return this;
  }

  /** Runs the story to its end. */
  public JobResult run(Story story) throws Exception {
    return run(story, null);
  }

  /** Runs the rest of a story from a savepoint that was taken in the middle of it. */
  public JobResult run(Story story, Path savepoint) throws Exception {
    String key = UUID.randomUUID().toString();
    TestRun run = new TestRun(new TestInput(story.records(), story.records().size()));
    TestRuns.put(key, run);
    try {
      TestCluster.awaitEnd(TestCluster.submit(graph(key, savepoint)));
      return new JobResult(run);
    } finally {
      TestRuns.remove(key);
    }
  }

  /**
   * Runs the story up to some record and stops with a savepoint.
   *
   * @param records how many records of the story are read
   * @param folder where the savepoint is put
   */
  public Stopped runUntil(Story story, int records, Path folder) throws Exception {
    String key = UUID.randomUUID().toString();
    // One more than there are: the input stays open, so that the job can be stopped.
    List<RawRecord> open = new ArrayList<>(story.records());
    open.add(null);
    TestRun run = new TestRun(new TestInput(open, records));
    TestRuns.put(key, run);
    JobID job = TestCluster.submit(graph(key, null));
    try {
      TestCluster.awaitRunning(job);
      while (!run.input().awaitRead()) {
        TestCluster.failIfEnded(job);
      }
      Path savepoint = TestCluster.stopWithSavepoint(job, folder);
      return new Stopped(new JobResult(run), savepoint);
    } finally {
      TestCluster.cancel(job);
      TestRuns.remove(key);
    }
  }

  /**
   * A job that was stopped in the middle of a story.
   *
   * @param savepoint to go on from
   */
  public record Stopped(JobResult result, Path savepoint) {}

  private JobGraph graph(String key, Path savepoint) {
    Configuration flink = FlinkDefaults.parallelism(FlinkDefaults.graph(Map.of()), parallelism);
    StreamExecutionEnvironment environment = new StreamExecutionEnvironment(flink);
    Assembly.assemble(new TestBinding(environment, key, now), config(), "test", jobs);
    JobGraph graph =
        environment.getStreamGraph().getJobGraph(JobTest.class.getClassLoader(), new JobID());
    if (savepoint != null) {
      graph.setSavepointRestoreSettings(
          SavepointRestoreSettings.forPath(savepoint.toUri().toString()));
    }
    return graph;
  }

  private Config config() {
    return JobConfig.load(ConfigSources.none().withOverrides(overrides), new Jobs(jobs));
  }
}

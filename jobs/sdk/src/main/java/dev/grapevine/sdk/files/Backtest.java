package dev.grapevine.sdk.files;

import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.runtime.Admission;
import dev.grapevine.sdk.runtime.Assembly;
import dev.grapevine.sdk.runtime.FlinkDefaults;
import dev.grapevine.sdk.runtime.SequenceSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;

/**
 * Runs jobs over an archive with no server, and writes what they would have written: the documents
 * that stand at the end, the transitions on their way, the dead letters, and a summary.
 *
 * @param jobs with intake among them, since it decodes the archive
 * @param parallelism number of tasks; the result does not depend on it
 * @param until where time ends; null for the newest record plus the lateness
 * @param output folder, made if need be; results of an earlier run in it are replaced
 */
public record Backtest(
    List<StreamJob> jobs,
    Archive archive,
    Config config,
    int parallelism,
    Instant until,
    Path output) {

  /** The name of the graph, in which records are set aside before any job has seen them. */
  static final String NAME = "backtest";

  private static final long PROGRESS_MILLIS = 200;
  private static final long CANCEL_SECONDS = 30;

  /**
   * Runs to the end.
   *
   * @param onProgress is told several times a second
   * @throws IOException if the output cannot be written
   * @throws InterruptedException if the run is interrupted; it is then cancelled
   */
  public BacktestSummary run(Consumer<BacktestProgress> onProgress)
      throws IOException, InterruptedException {
    Path parts = prepareOutput();
    try (BacktestProgress progress = new BacktestProgress()) {
      StreamExecutionEnvironment environment =
          StreamExecutionEnvironment.createLocalEnvironment(
              FlinkDefaults.parallelism(FlinkDefaults.graph(Map.of()), parallelism));
      FileBinding binding = new FileBinding(environment, source(progress.key()), parts);
      Assembly.assemble(binding, config, NAME, jobs);

      long startNanos = System.nanoTime();
      long startCpu = cpuNanos();
      JobExecutionResult result = execute(environment, progress, onProgress);
      long cpu = cpuNanos() - startCpu;
      Duration took = Duration.ofNanos(System.nanoTime() - startNanos);

      BacktestSummary summary =
          new BacktestSummary(
              jobs.stream().map(StreamJob::name).toList(),
              parallelism,
              progress.records(),
              accepted(result),
              deadLetters(result),
              progress.leftOut(),
              progress.first(),
              progress.last(),
              join(parts, binding.results()),
              took.toMillis() / 1000.0,
              progress.records() == 0 ? 0 : cpu / 1000.0 / progress.records());
      summary.write(output.resolve("summary.json"));
      return summary;
    } finally {
      FileUtils.deleteDirectoryQuietly(parts.toFile());
    }
  }

  private SequenceSource.Opener<RawRecord> source(String progressKey) {
    // Only what the source needs is captured: it is copied into the graph.
    Archive files = archive;
    Instant end = until;
    Duration lateness = config.section("time", TimeConfig.class).lateness();
    int tasks = parallelism;
    return position -> {
      BacktestProgress progress = BacktestProgress.of(progressKey);
      return new BacktestSource(
          files.open(progress::bytes), progress, end, lateness, tasks, Clock.systemUTC());
    };
  }

  private static JobExecutionResult execute(
      StreamExecutionEnvironment environment,
      BacktestProgress progress,
      Consumer<BacktestProgress> onProgress)
      throws InterruptedException {
    try {
      JobClient client = environment.executeAsync(NAME);
      var finished = client.getJobExecutionResult();
      while (true) {
        try {
          JobExecutionResult result = finished.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
          onProgress.accept(progress);
          return result;
        } catch (TimeoutException running) {
          onProgress.accept(progress);
        } catch (InterruptedException e) {
          cancel(client, finished);
          throw e;
        }
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (ExecutionException e) {
      throw new BacktestException(e.getCause());
    } catch (Exception e) {
      throw new BacktestException(e);
    }
  }

  /** Waits for the end, since until then tasks may write to a folder that is to be deleted. */
  private static void cancel(JobClient client, Future<?> finished) throws InterruptedException {
    client.cancel();
    try {
      finished.get(CANCEL_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | CancellationException | TimeoutException cancelled) {
      // as it should be
    }
  }

  private static long accepted(JobExecutionResult result) {
    Long accepted = result.getAccumulatorResult(Admission.ACCEPTED);
    return accepted == null ? 0 : accepted;
  }

  private static Map<String, Long> deadLetters(JobExecutionResult result) {
    Map<String, Long> counts = new TreeMap<>();
    result
        .getAllAccumulatorResults()
        .forEach(
            (name, count) -> {
              if (name.startsWith(Admission.DEAD_LETTERS_PREFIX)) {
                counts.put(name.substring(Admission.DEAD_LETTERS_PREFIX.length()), (Long) count);
              }
            });
    return counts;
  }

  private Map<String, Long> join(Path parts, Set<String> results) throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    for (String name : results) {
      lines.put(name, Parts.join(parts, name, output.resolve(name + ".jsonl")));
    }
    return lines;
  }

  private Path prepareOutput() throws IOException {
    try {
      Files.createDirectories(output);
      return Files.createTempDirectory(output, ".parts-");
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be written to: %s. Name another folder with --output.".formatted(output, e),
          e);
    }
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

package dev.grapevine.benchmark.state;

import com.sun.management.OperatingSystemMXBean;
import dev.grapevine.benchmark.events.EventGenerator;
import dev.grapevine.feed.ActivityFeedJob;
import dev.grapevine.gaps.KnowledgeGapsJob;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import dev.grapevine.topics.EmergingTopicsJob;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.util.FileUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What jobs remember of a long history, what an event costs them, and that they forget all of it.
 */
@Command(
    name = "run state",
    description = {
      "Measures what jobs remember after a long history, what an event costs them, how much they",
      "write, and whether they forget everything in the end."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class StateBenchmark implements Callable<Integer> {
  private static final List<StreamJob> KNOWN =
      List.of(new Floor(), new ActivityFeedJob(), new EmergingTopicsJob(), new KnowledgeGapsJob());

  private static final int FEWEST_TERMS = 1_000;
  private static final int MOST_TERMS = 1_500_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--jobs",
      split = ",",
      paramLabel = "name,...",
      defaultValue = ActivityFeedJob.NAME,
      description =
          "Jobs to run on one source: floor (reads only), activity-feed, emerging-topics, knowledge-gaps"
              + " (default: ${DEFAULT-VALUE}).")
  private List<String> jobs;

  @Option(
      names = "--events",
      defaultValue = "2000000",
      description = "About how many events there are (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(
      names = "--weeks",
      defaultValue = "30",
      description = "How many weeks they take (default: ${DEFAULT-VALUE}).")
  private int weeks;

  @Option(
      names = "--terms",
      paramLabel = "N",
      description =
          "Made-up events about so many words and phrases, instead of a simulated organisation.")
  private Integer terms;

  @Option(
      names = "--skew",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Of made-up events, how many are in twenty threads of one channel, from 0 to 1"
              + " (default: ${DEFAULT-VALUE}).")
  private double skew;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the events (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--forget",
      paramLabel = "DAYS",
      defaultValue = "120",
      description =
          "How long time goes on after the last event, which is so long ago (default:"
              + " ${DEFAULT-VALUE}).")
  private int forget;

  public static void main(String[] args) {
    System.exit(new CommandLine(new StateBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    check();
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("grapevine-state-");
    MiniCluster cluster = cluster(folder);
    try {
      Instant end = Instant.now().minus(Duration.ofDays(forget));
      Path file = folder.resolve("events");
      long written = write(history(end), file, out);
      List<StreamJob> measured = KNOWN.stream().filter(job -> jobs.contains(job.name())).toList();
      measure(cluster, measured, file, written, end, folder, out);
    } finally {
      cluster.closeAsync().join();
      FileUtils.deleteDirectoryQuietly(folder.toFile());
    }
    return CommandLine.ExitCode.OK;
  }

  private void check() {
    List<String> known = KNOWN.stream().map(StreamJob::name).toList();
    require(known.containsAll(jobs), "--jobs knows " + String.join(", ", known));
    require(events > 0 && weeks > 0, "--events and --weeks must be at least 1");
    require(forget > 0, "--forget must be at least 1");
    require(
        terms == null || terms >= FEWEST_TERMS && terms <= MOST_TERMS,
        "--terms must be from %d to %d".formatted(FEWEST_TERMS, MOST_TERMS));
    require(skew >= 0 && skew <= 1, "--skew must be from 0 to 1");
    require(skew == 0 || terms != null, "--skew needs --terms");
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private Iterator<Activity> history(Instant end) {
    if (terms == null) {
      return new Simulation(Settings.of(seed, end).withWeeks(weeks).withEvents(events)).history();
    }
    Duration length = Duration.ofDays(7L * weeks);
    Duration pause = length.dividedBy(events);
    EventGenerator generator =
        new EventGenerator(seed, new EventGenerator.Setting(end.minus(length), pause, terms, skew));
    // Chance may take the last few beyond the end.
    return Stream.generate(generator::next)
        .limit(events)
        .takeWhile(activity -> activity.time().isBefore(end))
        .iterator();
  }

  private void measure(
      MiniCluster cluster,
      List<StreamJob> jobs,
      Path file,
      long events,
      Instant end,
      Path folder,
      PrintWriter out)
      throws Exception {
    MeasuredJob nothing = MeasuredJob.start(cluster, jobs, file, 0);
    Input.tick(end);
    nothing.await(1);
    long empty = nothing.stateBytes(folder);
    nothing.cancel();
    long emptyHeap = heap();
    long startCpu = cpuNanos();
    long startNanos = System.nanoTime();
    MeasuredJob run = MeasuredJob.start(cluster, jobs, file, events);
    double seconds = (run.await(events) - startNanos) / 1e9;
    double cpu = (cpuNanos() - startCpu) / 1e3 / events;
    long state = run.stateBytes(folder) - empty;
    out.printf("read and written in    %.1f s: %,.0f events/s%n", seconds, events / seconds);
    out.printf("processor time         %.1f µs an event, warm-up of the JVM included%n", cpu);
    Tally.written().forEach((port, tally) -> print(port, tally, events, out));
    out.printf("dead letters           %,d%n", Tally.of(Ports.DEAD_LETTERS.name()).documents());
    out.printf("state after the last   %,.1f MB in a savepoint%n", state / 1e6);
    out.printf("heap after the last    %,.0f MB more than before%n", (heap() - emptyHeap) / 1e6);
    out.flush();
    Input.tick(end.plus(Duration.ofDays(forget)));
    run.await(events + 1);
    out.printf(
        "state when time is %dd further: %,d bytes more than that of jobs that never saw an event%n",
        forget, run.stateBytes(folder) - empty);
    out.flush();
    run.cancel();
  }

  private static void print(String port, Tally tally, long events, PrintWriter out) {
    out.printf(
        "%-22s %,d written, %.4f an event, %,d of them tombstones, %.0f bytes each%n",
        port,
        tally.documents(),
        (double) tally.documents() / events,
        tally.tombstones(),
        (double) tally.bytes() / tally.documents());
  }

  private long write(Iterator<Activity> history, Path file, PrintWriter out) throws IOException {
    long written = 0;
    Terms distinct = new Terms();
    try (DataOutputStream bytes =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      while (history.hasNext()) {
        Activity activity = history.next();
        byte[] json = ActivityCodec.encode(activity);
        bytes.writeInt(json.length);
        bytes.write(json);
        distinct.add(activity);
        written++;
      }
    }
    out.printf(
        "%,d events of %d weeks, %.2f GB, with %,d distinct terms, %,d by scope%n",
        written, weeks, Files.size(file) / 1e9, distinct.distinct(), distinct.distinctByScope());
    out.flush();
    return written;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static MiniCluster cluster(Path folder) throws Exception {
    Configuration flink = new Configuration();
    flink.set(RestOptions.BIND_PORT, "0");
    flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(flink)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(1)
                .build());
    cluster.start();
    return cluster;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

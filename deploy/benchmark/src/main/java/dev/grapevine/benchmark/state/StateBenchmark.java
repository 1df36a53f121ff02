package dev.grapevine.benchmark.state;

import com.sun.management.OperatingSystemMXBean;
import dev.grapevine.feed.ActivityFeedJob;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
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
import java.util.concurrent.Callable;
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
import picocli.CommandLine.Spec;

/** What the activity feed remembers of a long history, and that it forgets all of it. */
@Command(
    name = "run state",
    description = {
      "Measures what the activity feed remembers after a history of a simulated organisation, what",
      "an event costs it, how many documents it writes, and whether it forgets everything in the"
          + " end."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class StateBenchmark implements Callable<Integer> {
  /** Longer than anything is remembered; the history ends so long ago, and then time goes on. */
  private static final Duration TO_FORGET = Duration.ofDays(60);

  @Spec private CommandSpec spec;

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
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the events (default: ${DEFAULT-VALUE}).")
  private long seed;

  public static void main(String[] args) {
    System.exit(new CommandLine(new StateBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("grapevine-state-");
    MiniCluster cluster = cluster(folder);
    try {
      Instant end = Instant.now().minus(TO_FORGET);
      Settings settings = Settings.of(seed, end).withWeeks(weeks).withEvents(events);
      Path file = folder.resolve("events");
      long startNanos = System.nanoTime();
      long written = write(new Simulation(settings).history(), file);
      out.printf(
          "%,d events of %d weeks, made at %,.0f/s, %.2f GB%n",
          written, weeks, written / seconds(startNanos), Files.size(file) / 1e9);
      out.flush();
      measure(cluster, new ActivityFeedJob(), file, written, end, folder, out);
    } finally {
      cluster.closeAsync().join();
      FileUtils.deleteDirectoryQuietly(folder.toFile());
    }
    return CommandLine.ExitCode.OK;
  }

  private static void measure(
      MiniCluster cluster,
      StreamJob job,
      Path file,
      long events,
      Instant end,
      Path folder,
      PrintWriter out)
      throws Exception {
    Tally feed = Tally.of(Ports.FEED.name());
    MeasuredJob nothing = MeasuredJob.start(cluster, job, file, 0);
    Input.tick(end);
    nothing.await(1, feed);
    long empty = nothing.stateBytes(folder);
    nothing.cancel();
    long startCpu = cpuNanos();
    long startNanos = System.nanoTime();
    MeasuredJob run = MeasuredJob.start(cluster, job, file, events);
    run.await(events, feed);
    double seconds = seconds(startNanos);
    double cpu = (cpuNanos() - startCpu) / 1e3 / events;
    long state = run.stateBytes(folder) - empty;
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    out.printf("read and written in    %.1f s: %,.0f events/s%n", seconds, events / seconds);
    out.printf("processor time         %.1f µs an event, start of the JVM included%n", cpu);
    out.printf(
        "documents              %,d written, %.3f an event, %,d of them tombstones, %.0f bytes each%n",
        feed.documents(),
        (double) feed.documents() / events,
        feed.tombstones(),
        (double) feed.bytes() / feed.documents());
    out.printf("dead letters           %,d%n", Tally.of(Ports.DEAD_LETTERS.name()).documents());
    out.printf("state after the last   %,.1f MB in a savepoint%n", state / 1e6);
    out.printf("heap after the last    %,.0f MB in use%n", heap / 1e6);
    out.flush();
    Input.tick(end.plus(TO_FORGET));
    run.await(events + 1, feed);
    out.printf(
        "state when time is %dd further: %,d bytes more than that of a job that never saw an event%n",
        TO_FORGET.toDays(), run.stateBytes(folder) - empty);
    out.flush();
    run.cancel();
  }

  private static long write(Iterator<Activity> events, Path file) throws IOException {
    long written = 0;
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      while (events.hasNext()) {
        byte[] json = ActivityCodec.encode(events.next());
        out.writeInt(json.length);
        out.write(json);
        written++;
      }
    }
    return written;
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

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

package dev.grapevine.benchmark;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures everything round by round and prints what it comes to. */
@Command(
    name = "run",
    description = {
      "Measures the processor time per event and the throughput of Grapevine on this machine.",
      "Kafka and Elasticsearch are started for it and stopped again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class Benchmark implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      defaultValue = "300000",
      description = "Events of each run (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds that count; one more comes before them (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the events (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "name,...",
      description =
          "Measure these and the floor: intake, activity-feed, backtest, backtest-1, backtest-2"
              + " (default: all).")
  private List<String> only = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "Write all numbers to this file.")
  private Path json;

  @Option(
      names = "--profile",
      paramLabel = "DIR",
      description = "Record each application with the Java Flight Recorder; numbers get worse.")
  private Path profile;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Benchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<Subject> subjects = subjects();
    WorkFolder folder = WorkFolder.create();
    PrintWriter log = spec.commandLine().getErr();
    try {
      Report report = measure(subjects, folder.path(), log);
      spec.commandLine().getOut().println(report.table());
      if (json != null) {
        report.write(json);
      }
    } catch (BenchmarkException e) {
      log.println("No result: " + e.getMessage());
      log.println("Logs are in " + folder.path());
      return CommandLine.ExitCode.SOFTWARE;
    }
    folder.delete();
    return CommandLine.ExitCode.OK;
  }

  private List<Subject> subjects() {
    if (events < 1 || rounds < 1) {
      throw new ParameterException(spec.commandLine(), "--events and --rounds must be at least 1");
    }
    try {
      return Subject.named(only);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private Report measure(List<Subject> subjects, Path folder, PrintWriter log) throws Exception {
    log.printf("Making %d events, and a back-test to know what comes of them…%n", events);
    log.flush();
    Expected expected = Expected.of(seed, events, folder);
    log.println("Starting Kafka and Elasticsearch…");
    log.flush();
    Path zip = Path.of(System.getProperty("grapevine.elasticsearch.zip"));
    if (profile != null) {
      Files.createDirectories(profile);
    }
    try (Servers servers = Servers.start(zip, folder);
        Runner runner = new Runner(servers, expected, folder, profile)) {
      return Report.of(subjects, expected, rounds, rounds(subjects, runner, log));
    }
  }

  /** There and back again, so that what drifts with time does so for all alike. */
  private List<Run> rounds(List<Subject> subjects, Runner runner, PrintWriter log)
      throws Exception {
    List<Subject> order = new ArrayList<>(subjects);
    List<Run> runs = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      for (Subject subject : order) {
        Run run = runner.run(subject, round);
        log.printf(
            "%s %-14s %7.2f µs/event %9.0f events/s, loop %.0f ms%n",
            round == 0 ? "(warm-up)" : "round " + round,
            subject.id(),
            run.cpuMicrosPerEvent(),
            run.eventsPerSecond(),
            run.calibrationMillis());
        log.flush();
        if (round > 0) {
          runs.add(run);
        }
      }
      Collections.reverse(order);
    }
    return runs;
  }
}

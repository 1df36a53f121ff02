package dev.grapevine.cli.backtest;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ConfigOptions;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.archive.ActivityClock;
import dev.grapevine.cli.archive.ArchiveInput;
import dev.grapevine.cli.archive.ArchiveOptions;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.intake.IntakeJob;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.files.Archive;
import dev.grapevine.sdk.files.Backtest;
import dev.grapevine.sdk.files.BacktestException;
import dev.grapevine.sdk.files.BacktestSummary;
import dev.grapevine.sdk.launch.Jobs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs jobs over archives, so that a change can be judged by years of events in a minute. */
@Command(
    name = "backtest",
    description = {
      "Runs jobs over archives, without a server, and writes what they find to files.",
      "The same archives give the same files, whatever the speed and the parallelism."
    },
    footer = {
      "Examples:",
      "  grapevine backtest --format plain --jobs activity-feed --output out chat.jsonl.gz",
      "  grapevine backtest --format git --jobs activity-feed --output out ~/src/shop",
      "  grapevine backtest --format plain --jobs intake --until 2025-01-01 --output out *.jsonl.gz"
    })
public final class BacktestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ArchiveOptions archives;

  @Option(
      names = "--jobs",
      split = ",",
      hideParamSyntax = true,
      required = true,
      paramLabel = "a,b",
      description = "The jobs to run; intake runs in any case.")
  private List<String> jobs;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the results; those of an earlier run in it are replaced.")
  private Path output;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Where time ends: 2025-01-01 or 2025-01-01T12:00:00Z (default: the newest record, plus"
              + " the lateness).")
  private Instant until;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "1",
      description = "Number of tasks; it changes the speed alone (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Jobs known = Jobs.load();
    try (ArchiveInput input = archives.open(spec.commandLine().getErr())) {
      List<StreamJob> chosen = chosen(known);
      requireOutput();
      requireParallelism();
      return run(chosen, input, config.load(known));
    }
  }

  private int run(List<StreamJob> chosen, ArchiveInput input, Config loaded) throws IOException {
    Thread worker = Thread.currentThread();
    Interruption interruption = new Interruption(() -> cancel(worker));
    try {
      input.prepare(spec.commandLine().getErr(), interruption::isRequested);
      Archive archive = input.archive(new ActivityClock(), Map.of());
      Backtest backtest = new Backtest(chosen, archive, loaded, parallelism, until, output);
      BacktestSummary summary = run(backtest, archive.size());
      new BacktestReport(summary, output).print(spec.commandLine().getOut());
      return ExitCodes.OK;
    } catch (InterruptedException | BacktestException | CliException e) {
      // Interrupted while it reads or starts, libraries say so in exceptions of many kinds.
      if (e instanceof RuntimeException failure && !interruption.isRequested()) {
        throw failure;
      }
      spec.commandLine().getErr().println("Interrupted; no results were written.");
      return ExitCodes.INTERRUPTED;
    } finally {
      interruption.close();
    }
  }

  private static void cancel(Thread worker) {
    // What libraries complain of while they are torn down is of no use to anybody.
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    worker.interrupt();
  }

  private BacktestSummary run(Backtest backtest, long size)
      throws IOException, InterruptedException {
    try (Progress progress =
        Progress.start(spec.commandLine().getErr(), "Back-test", Progress.Unit.BYTES, size)) {
      return backtest.run(state -> progress.to(state.bytes()));
    }
  }

  private List<StreamJob> chosen(Jobs known) {
    Set<String> names = new LinkedHashSet<>();
    names.add(IntakeJob.NAME);
    names.addAll(jobs);
    try {
      return known.named(names);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    }
  }

  private void requireParallelism() {
    if (parallelism < 1) {
      throw CliException.usage("--parallelism must be at least 1, but is " + parallelism + ".");
    }
  }

  /** Looked at first: nobody wants to learn at the end that there is no place for the results. */
  private void requireOutput() {
    try {
      Files.createDirectories(output);
      Files.delete(Files.createTempFile(output, ".probe", null));
    } catch (IOException e) {
      String why = Files.isRegularFile(output) ? "it is a file" : e.toString();
      throw CliException.usage(
          "%s cannot be written to: %s. Name another folder with --output.".formatted(output, why));
    }
  }
}

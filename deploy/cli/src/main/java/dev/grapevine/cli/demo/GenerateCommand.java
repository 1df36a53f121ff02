package dev.grapevine.cli.demo;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.backtest.TimeConverter;
import dev.grapevine.cli.console.Amounts;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import dev.grapevine.simulation.calendar.OrgTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the simulated organisation to files. */
@Command(
    name = "generate",
    description = {
      "Writes the history of a simulated organisation of 150 people, with what is to be found in it:",
      "events.jsonl (the format cloudevents), people.jsonl and truth.json.",
      "The same options give the same files, to the last byte."
    },
    footer = {
      "Examples:",
      "  grapevine generate --out /tmp/tidewater",
      "  grapevine generate --out /tmp/large --events 2000000 --start 2026-03-04T09:45:00Z"
    })
public final class GenerateCommand implements Callable<Integer> {
  private static final long MIN_EVENTS = 1_000;
  private static final long MAX_EVENTS = 20_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files; it must be empty, or not there yet.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + DemoCommand.SEED,
      description = "Another number gives another organisation (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "30",
      description = "Length of the history (default: ${DEFAULT-VALUE}).")
  private int weeks;

  @Option(
      names = "--events",
      paramLabel = "N",
      description =
          "About how many events there shall be (default: some 80,000 in 30 weeks, of which most"
              + " are in the last ones).")
  private Long events;

  @Option(
      names = "--start",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Where the history ends (default: mid-morning of a working day just past).")
  private Instant start;

  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    Dataset files = Dataset.in(out);
    PrintWriter err = spec.commandLine().getErr();
    try (Interruption interruption = new Interruption(() -> {})) {
      Simulation simulation = new Simulation(settings);
      files.people(simulation);
      files.truth(settings, simulation);
      long count;
      long begin = System.nanoTime();
      try (Progress progress =
          Progress.start(err, "Events", Progress.Unit.RECORDS, settings.expectedEvents())) {
        count = files.events(simulation.history(), progress, interruption);
      }
      if (interruption.isRequested()) {
        err.printf(
            "Interrupted after %s events: %s is incomplete. Remove it.%n",
            Amounts.count(count), files.folder());
        err.flush();
        return ExitCodes.INTERRUPTED;
      }
      report(settings, count, (System.nanoTime() - begin) / 1e9);
      return ExitCodes.OK;
    } catch (IOException e) {
      throw CliException.failed(
          "%s could not be written to the end: %s. Make room, remove what is there, and try again."
              .formatted(files.folder(), e.getMessage()),
          e);
    }
  }

  private Settings settings() {
    if (events != null && (events < MIN_EVENTS || events > MAX_EVENTS)) {
      throw CliException.usage(
          "--events is %d, and must be from %d to %d.".formatted(events, MIN_EVENTS, MAX_EVENTS));
    }
    try {
      Instant end = start == null ? OrgTime.lastMidMorning(Instant.now()) : start;
      Settings usual = Settings.of(seed, end).withWeeks(weeks);
      return events == null ? usual : usual.withEvents(events);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("--" + e.getMessage() + ".");
    }
  }

  private void report(Settings settings, long count, double seconds) {
    PrintWriter print = spec.commandLine().getOut();
    print.printf(
        "Wrote %s events to %s in %s: %s.%n",
        Amounts.count(count),
        out.resolve(Dataset.EVENTS),
        Amounts.seconds(seconds),
        Amounts.rate(count, seconds));
    print.printf(
        "They end at %s. What was planted is in %s.%n",
        settings.first(), out.resolve(Dataset.TRUTH));
    print.flush();
  }
}

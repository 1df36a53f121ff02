package dev.grapevine.cli.evaluate;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.archive.ArchiveInput;
import dev.grapevine.cli.archive.ArchiveOptions;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.evaluation.ScopeCalibration;
import dev.grapevine.evaluation.ScopeThreshold;
import dev.grapevine.evaluation.Settings;
import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Messages;
import dev.grapevine.evaluation.model.Method;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the threshold of emerging topics for an organisation out of its own history. */
@Command(
    name = "calibrate",
    defaultValueProvider = PlainByDefault.class,
    description = {
      "Finds how unusual a topic has to be for an alarm, so that chance alone raises as many a day",
      "as you name, out of 60 days of history or more."
    },
    footer = {
      "Examples:",
      "  grapevine calibrate --alarms-per-day 1 --config grapevine.yaml chat.jsonl.gz",
      "  grapevine calibrate --alarms-per-day 0.2 --scope org --scope team/pay chat.jsonl.gz"
    })
public final class CalibrateCommand implements Callable<Integer> {
  private static final List<String> SECTION = List.of("jobs", "emerging-topics");
  private static final List<String> SCOPES = List.of("jobs", "emerging-topics", "thresholds");

  @Spec private CommandSpec spec;

  @Mixin private ArchiveOptions archives;

  @Option(
      names = "--alarms-per-day",
      required = true,
      paramLabel = "N",
      description = "How many alarms a day there may be by chance.")
  private double alarmsPerDay;

  @Option(
      names = "--scope",
      paramLabel = "org|team/x",
      description =
          "A scope; may be repeated (default: org, and every audience with enough history).")
  private List<String> scopes;

  @Mixin private ProtocolOptions protocol;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Write the thresholds to this configuration; all else in it is kept.")
  private Path config;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    if (!(alarmsPerDay > 0)) {
      throw CliException.usage("--alarms-per-day must be more than 0.");
    }
    Settings settings = protocol.settings(List.of(Method.grapevine()), List.of(alarmsPerDay), 1, 1);
    YamlFile yaml = config == null ? null : openConfig();
    try (ArchiveInput input = archives.open(err);
        Interruption interruption = new Interruption(() -> {})) {
      HistoryReader reader = new HistoryReader(input, err, interruption);
      List<ScopeThreshold> found = calibrate(reader, settings, interruption);
      new CalibrationReport(found).print(spec.commandLine().getOut());
      write(yaml, found);
      return ExitCodes.OK;
    } catch (CancellationException e) {
      err.println("Interrupted; nothing was written.");
      return ExitCodes.INTERRUPTED;
    }
  }

  private List<ScopeThreshold> calibrate(
      HistoryReader reader, Settings settings, Interruption interruption)
      throws IOException, InterruptedException {
    Messages messages = reader.messages();
    List<String> chosen = scopes == null ? reader.calibratable(messages) : scopes;
    List<ScopeThreshold> found = new ArrayList<>();
    for (String scope : chosen) {
      Corpus corpus = reader.corpus(messages, scope);
      long[] passes = {0};
      try (Progress progress =
          Progress.start(
              spec.commandLine().getErr(),
              "Calibrating " + scope,
              Progress.Unit.PASSES,
              ScopeCalibration.steps(settings))) {
        found.add(
            ScopeCalibration.of(
                scope,
                corpus,
                settings,
                () -> {
                  progress.to(++passes[0]);
                  if (interruption.isRequested()) {
                    throw new CancellationException();
                  }
                }));
      }
    }
    return found;
  }

  private void write(YamlFile yaml, List<ScopeThreshold> found) throws IOException {
    YamlLines lines = new YamlLines("");
    for (ScopeThreshold scope : found) {
      if (scope.scope().equals(Messages.ORG)) {
        set(yaml, lines, SECTION, "threshold", scope.threshold());
        set(yaml, lines, SECTION, "thread-threshold", scope.threadThreshold());
      } else {
        set(yaml, lines, SCOPES, scope.scope(), scope.threshold());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (yaml == null) {
      out.printf("For your configuration:%n%n%s", lines.text());
    } else {
      yaml.write();
      out.printf("Wrote jobs.emerging-topics to %s.%n", config);
    }
    out.flush();
  }

  private static void set(
      YamlFile yaml, YamlLines lines, List<String> section, String key, double threshold) {
    double rounded = rounded(threshold);
    if (yaml == null) {
      lines.set(section, key, Double.toString(rounded));
    } else {
      yaml.set(section, key, rounded);
    }
  }

  /** Up, so that there are no more alarms than were found. */
  private static double rounded(double threshold) {
    return Math.ceil(threshold * 100) / 100;
  }

  /** Looked at first: nobody wants to learn at the end that it cannot be written. */
  private YamlFile openConfig() {
    Path folder = config.toAbsolutePath().getParent();
    if (!Files.isWritable(Files.exists(config) ? config : folder) || Files.isDirectory(config)) {
      throw CliException.usage(
          config + " cannot be written to. Name a file in a folder that is there with --config.");
    }
    return YamlFile.open(config);
  }
}

package dev.grapevine.cli.evaluate;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.archive.ArchiveInput;
import dev.grapevine.cli.archive.ArchiveOptions;
import dev.grapevine.cli.console.Table;
import dev.grapevine.evaluation.BreachRisk;
import dev.grapevine.evaluation.UnansweredOracle;
import dev.grapevine.evaluation.UnansweredOracle.Breach;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import dev.grapevine.schemas.Readers;
import dev.grapevine.sdk.config.Durations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Holds unanswered questions against a plain recomputation, and their forecasts against outcomes.
 */
@Command(
    name = "evaluate-gaps",
    defaultValueProvider = PlainByDefault.class,
    description = {
      "Says which questions wait too long by a plain recomputation, compares that with what a",
      "back-test found, and scores the forecasts of which would."
    },
    footer = {
      "Examples:",
      "  grapevine backtest --jobs knowledge-gaps --set knowledge-gaps.sla=24h --format plain \\",
      "      --output out forum.jsonl.gz",
      "  grapevine evaluate-gaps --sla 24h --history out/gaps-history.jsonl forum.jsonl.gz"
    })
public final class EvaluateGapsCommand implements Callable<Integer> {
  private static final String TYPE = "unanswered-question";

  @Spec private CommandSpec spec;

  @Mixin private ArchiveOptions archives;

  @Option(
      names = "--sla",
      defaultValue = "24h",
      paramLabel = "TIME",
      description = "How long a question may wait (default: ${DEFAULT-VALUE}).")
  private String sla;

  @Option(
      names = "--retention",
      defaultValue = "30d",
      paramLabel = "TIME",
      description = "knowledge-gaps.retention of the back-test (default: ${DEFAULT-VALUE}).")
  private String retention;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "gaps-history.jsonl of a back-test with the same deadline.")
  private Path history;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Duration deadline = time("--sla", sla);
    List<Activity> activities = new ArrayList<>();
    try (ArchiveInput input = archives.open(err);
        Interruption interruption = new Interruption(() -> {})) {
      new HistoryReader(input, err, interruption).read(activities::add);
    } catch (CancellationException e) {
      err.println("Interrupted.");
      return ExitCodes.INTERRUPTED;
    }
    Instant until =
        activities.stream().map(Activity::time).max(Instant::compareTo).orElse(Instant.EPOCH);
    UnansweredOracle oracle = new UnansweredOracle(activities, time("--retention", retention));
    boolean same = history == null || compare(oracle.breaches(deadline, until));
    scores(BreachRisk.score(oracle.waits(until), deadline, until));
    spec.commandLine().getOut().flush();
    return same ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private static Duration time(String option, String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("%s %s: %s".formatted(option, text, e.getMessage()));
    }
  }

  /** Whether both are the same. */
  private boolean compare(List<Breach> breaches) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Set<String> wanted = new TreeSet<>();
    breaches.forEach(each -> wanted.add(each.thread() + " at " + each.at()));
    Set<String> found = found();
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    Set<String> extra = new TreeSet<>(found);
    extra.removeAll(wanted);
    Table table = new Table("questions that wait too long", ">");
    table.row("recomputed", Integer.toString(wanted.size()));
    table.row("found by the back-test", Integer.toString(found.size()));
    table.row("missing", Integer.toString(missing.size()));
    table.row("extra", Integer.toString(extra.size()));
    table.print(out, "");
    missing.stream().limit(10).forEach(each -> out.println("missing: " + each));
    extra.stream().limit(10).forEach(each -> out.println("extra: " + each));
    out.println();
    return missing.isEmpty() && extra.isEmpty();
  }

  private Set<String> found() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<String> lines = Files.lines(history)) {
      lines
          .map(line -> GapTransitionCodec.decode(line.getBytes(StandardCharsets.UTF_8)))
          .filter(told -> told.type().equals(TYPE))
          .filter(told -> told.scope().equals(Readers.ORG_SCOPE) && told.sequence() == 1)
          .map((GapTransition told) -> told.subject() + " at " + told.openedAt())
          .forEach(found::add);
    } catch (NoSuchFileException e) {
      throw CliException.usage(
          history + ": there is no such file. Check the path after --history.");
    } catch (CodecException e) {
      throw CliException.usage("%s is no history of gaps: %s".formatted(history, e.getMessage()));
    }
    return found;
  }

  private void scores(List<BreachRisk.Row> rows) {
    Table table =
        new Table("waited", ">forecasts", ">breaches", ">Brier", ">Brier of a constant", ">AUC");
    for (BreachRisk.Row row : rows) {
      table.row(
          row.age() == null ? "all" : row.age().toHours() + " h",
          Integer.toString(row.forecasts()),
          Integer.toString(row.breaches()),
          number(row.brier()),
          number(row.constant()),
          number(row.auc()));
    }
    table.print(spec.commandLine().getOut(), "");
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }
}

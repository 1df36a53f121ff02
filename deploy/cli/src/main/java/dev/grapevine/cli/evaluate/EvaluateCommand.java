package dev.grapevine.cli.evaluate;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.archive.ArchiveInput;
import dev.grapevine.cli.archive.ArchiveOptions;
import dev.grapevine.cli.console.Amounts;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.evaluation.DatedEvent;
import dev.grapevine.evaluation.Evaluation;
import dev.grapevine.evaluation.Methods;
import dev.grapevine.evaluation.Outcome;
import dev.grapevine.evaluation.Period;
import dev.grapevine.evaluation.Settings;
import dev.grapevine.evaluation.Truth;
import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Messages;
import dev.grapevine.evaluation.model.Method;
import dev.grapevine.evaluation.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds Grapevine and what else there is against a history, so that a claim can be checked. */
@Command(
    name = "evaluate",
    defaultValueProvider = PlainByDefault.class,
    description = {
      "Says how well emerging topics are found in a history: every method may raise equally many",
      "alarms on shuffled history, and is then held against planted bursts and dated events."
    },
    footer = {
      "Examples:",
      "  grapevine evaluate chat.jsonl.gz",
      "  grapevine evaluate --truth chat.truth.json --json result.json chat.jsonl.gz",
      "  grapevine evaluate --methods grapevine,mastodon --shuffles 4 chat.jsonl.gz"
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ArchiveOptions archives;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Dated events as JSON: a list of topic, type, terms, start.")
  private Path truth;

  @Option(
      names = "--alarms-per-day",
      split = ",",
      hideParamSyntax = true,
      paramLabel = "N,…",
      defaultValue = "1,0.142857",
      description = "How many alarms each method may raise (default: ${DEFAULT-VALUE}).")
  private List<Double> budgets;

  @Mixin private ProtocolOptions protocol;

  @Option(
      names = "--tries",
      paramLabel = "N",
      defaultValue = "60",
      description = "How often each sort of burst is planted (default: ${DEFAULT-VALUE}).")
  private int tries;

  @Option(
      names = "--conversations-per-person",
      paramLabel = "N",
      defaultValue = "0.67",
      description =
          "Over how many conversations the people of a burst are spread, but at least 2 (default:"
              + " ${DEFAULT-VALUE}).")
  private double conversationsPerPerson;

  @Option(
      names = "--methods",
      split = ",",
      hideParamSyntax = true,
      paramLabel = "a,b",
      description = "Which methods; the first is reported in detail (default: all).")
  private List<String> methods;

  @Option(
      names = "--scope",
      paramLabel = "org|team/x",
      defaultValue = Messages.ORG,
      description = "Whose messages (default: ${DEFAULT-VALUE}).")
  private String scope;

  @Option(names = "--json", paramLabel = "FILE", description = "Write everything to a file, too.")
  private Path json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Settings settings = settings();
    List<DatedEvent> events = truth == null ? List.of() : events();
    requireJson();
    try (ArchiveInput input = archives.open(err);
        Interruption interruption = new Interruption(() -> {})) {
      HistoryReader reader = new HistoryReader(input, err, interruption);
      Corpus corpus = reader.corpus(reader.messages(), scope);
      Report report = evaluate(corpus, events, settings, interruption);
      print(report);
      return ExitCodes.OK;
    } catch (CancellationException e) {
      err.println("Interrupted; nothing was written.");
      return ExitCodes.INTERRUPTED;
    }
  }

  private Report evaluate(
      Corpus corpus, List<DatedEvent> events, Settings settings, Interruption interruption) {
    long[] passes = {0};
    try (Progress progress =
        Progress.start(
            spec.commandLine().getErr(),
            "Evaluating",
            Progress.Unit.PASSES,
            Evaluation.steps(settings))) {
      Evaluation evaluation =
          new Evaluation(
              corpus,
              events,
              settings,
              () -> {
                progress.to(++passes[0]);
                if (interruption.isRequested()) {
                  throw new CancellationException();
                }
              });
      List<Outcome> outcomes = evaluation.run();
      return new Report(
          corpus.size(), corpus.days(), Period.of(corpus).days(), settings.seed(), outcomes);
    }
  }

  private void print(Report report) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s messages of %d days, of which the last %.0f count.%n%n",
        Amounts.count(report.messages()), report.days(), report.countedDays());
    out.print(report.text());
    out.flush();
    if (json != null) {
      report.writeJson(json);
    }
  }

  private Settings settings() {
    if (budgets.stream().anyMatch(budget -> !(budget > 0))) {
      throw CliException.usage("--alarms-per-day must be more than 0.");
    }
    if (tries < 1) {
      throw CliException.usage("--tries must be at least 1, but is " + tries + ".");
    }
    if (!(conversationsPerPerson >= 0 && conversationsPerPerson <= 1)) {
      throw CliException.usage("--conversations-per-person must be from 0 to 1.");
    }
    return protocol.settings(chosen(), budgets, tries, conversationsPerPerson);
  }

  private List<Method> chosen() {
    try {
      return methods == null ? Methods.all() : Methods.named(methods);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    }
  }

  private List<DatedEvent> events() {
    try {
      return Truth.read(truth);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    } catch (NoSuchFileException e) {
      throw CliException.usage(truth + ": there is no such file. Check the path after --truth.");
    } catch (IOException e) {
      throw CliException.usage("%s cannot be read: %s.".formatted(truth, e));
    }
  }

  /** Looked at first: nobody wants to learn at the end that there is no place for the results. */
  private void requireJson() {
    Path folder = json == null ? null : json.toAbsolutePath().getParent();
    if (folder != null && (!Files.isWritable(folder) || Files.isDirectory(json))) {
      throw CliException.usage(
          json + " cannot be written to. Name a file in a folder that is there with --json.");
    }
  }
}

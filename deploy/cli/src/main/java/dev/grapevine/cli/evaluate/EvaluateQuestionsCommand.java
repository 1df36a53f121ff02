package dev.grapevine.cli.evaluate;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.archive.ArchiveInput;
import dev.grapevine.cli.archive.ArchiveOptions;
import dev.grapevine.cli.console.Table;
import dev.grapevine.evaluation.history.Messages;
import dev.grapevine.evaluation.questions.Confusion;
import dev.grapevine.evaluation.questions.Label;
import dev.grapevine.evaluation.questions.Labels;
import dev.grapevine.evaluation.questions.QuestionDetector;
import dev.grapevine.evaluation.questions.QuestionEvaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the detector of questions against labels given by hand. */
@Command(
    name = "evaluate-questions",
    defaultValueProvider = PlainByDefault.class,
    description = {
      "Says how well questions are found in chat: precision, recall and F1 over labelled messages,",
      "beside the rule that a question mark makes a question."
    },
    footer = {
      "Examples:",
      "  grapevine evaluate-questions chat.jsonl.gz",
      "  grapevine evaluate-questions --labels ours.tsv ours.jsonl.gz"
    })
public final class EvaluateQuestionsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ArchiveOptions archives;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Lines of id, part, sample, and question or other, parted by tabs (default: those of the"
              + " chat in the README of deploy/evaluation).")
  private Path labels;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    List<Label> wanted = labels();
    try (ArchiveInput input = archives.open(err);
        Interruption interruption = new Interruption(() -> {})) {
      Messages messages = new HistoryReader(input, err, interruption).messages();
      QuestionEvaluation evaluation = new QuestionEvaluation(wanted, messages.of(Messages.ORG));
      if (evaluation.size() == 0) {
        throw CliException.usage(
            "None of the %d labelled messages is in %s. Name the labels of this history with --labels."
                .formatted(wanted.size(), input.name()));
      }
      print(evaluation);
      return ExitCodes.OK;
    } catch (CancellationException e) {
      err.println("Interrupted.");
      return ExitCodes.INTERRUPTED;
    }
  }

  private List<Label> labels() {
    try {
      return labels == null ? Labels.ofChat() : Labels.read(labels);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    } catch (NoSuchFileException e) {
      throw CliException.usage(labels + ": there is no such file. Check the path after --labels.");
    } catch (IOException e) {
      throw CliException.usage("%s cannot be read: %s.".formatted(labels, e));
    }
  }

  private void print(QuestionEvaluation evaluation) {
    PrintWriter out = spec.commandLine().getOut();
    Table table =
        new Table(
            "part",
            "sample",
            "detector",
            ">messages",
            ">questions",
            ">precision",
            ">recall",
            ">F1");
    for (QuestionEvaluation.Row row : evaluation.rows()) {
      Confusion confusion = row.confusion();
      table.row(
          row.part(),
          row.sample(),
          row.detector() == QuestionDetector.GRAPEVINE ? "grapevine" : "bare ?",
          Integer.toString(row.messages()),
          Integer.toString(confusion.found() + confusion.missed()),
          share(confusion.precision()),
          share(confusion.recall()),
          share(confusion.f1()));
    }
    table.print(out, "");
    if (evaluation.missing() > 0) {
      out.printf("%n%d labelled messages are not in this history.%n", evaluation.missing());
    }
    out.flush();
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}

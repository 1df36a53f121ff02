package dev.grapevine.cli.evaluate;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.archive.ActivityClock;
import dev.grapevine.cli.archive.ArchiveInput;
import dev.grapevine.cli.console.Amounts;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.evaluation.Period;
import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.CorpusBuilder;
import dev.grapevine.evaluation.history.Message;
import dev.grapevine.evaluation.history.Messages;
import dev.grapevine.intake.ActivityDecoder;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.files.Archive;
import dev.grapevine.sdk.files.ArchiveReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Reads histories into memory, merged by time. */
final class HistoryReader {
  /** An audience with fewer messages a day is left to the thresholds of org. */
  private static final int FEWEST_A_DAY = 5;

  private final ArchiveInput input;
  private final PrintWriter err;
  private final Interruption interruption;

  HistoryReader(ArchiveInput input, PrintWriter err, Interruption interruption) {
    this.input = input;
    this.err = err;
    this.interruption = interruption;
  }

  /**
   * What people said.
   *
   * @throws CliException if there is nothing
   */
  Messages messages() throws IOException, InterruptedException {
    Messages messages = new Messages();
    read(messages::add);
    return messages;
  }

  /**
   * Everything that happened.
   *
   * @throws CliException if there is nothing
   */
  void read(Consumer<Activity> activities) throws IOException, InterruptedException {
    input.prepare(err, interruption::isRequested);
    Archive archive = input.archive(new ActivityClock(), Map.of());
    AtomicLong bytes = new AtomicLong();
    long read = 0;
    long refused = 0;
    String reason = null;
    ActivityDecoder decoder = new ActivityDecoder();
    try (ArchiveReader reader = archive.open(bytes::addAndGet);
        Progress progress = Progress.start(err, "Reading", Progress.Unit.BYTES, archive.size())) {
      for (var next = reader.next(); next != null; next = reader.next()) {
        read++;
        try {
          Decoded<Activity> decoded = decoder.decode(next.raw());
          if (decoded.value() != null) {
            activities.accept(decoded.value());
          }
        } catch (CodecException e) {
          refused++;
          reason =
              reason != null
                  ? reason
                  : "%s, line %d: %s"
                      .formatted(next.raw().topic(), next.raw().offset(), e.getMessage());
        }
        progress.to(bytes.get());
        check();
      }
    }
    if (refused > 0) {
      err.printf(
          "%s of %s records cannot be read. The first is %s%n",
          Amounts.count(refused), Amounts.count(read), reason);
      err.flush();
    }
    if (read == refused) {
      throw CliException.usage(
          "There is nothing in %s that can be read. Is --format the right one?"
              .formatted(input.name()));
    }
  }

  /**
   * A scope's history in numbers.
   *
   * @throws CliException if there are too few days
   */
  Corpus corpus(Messages messages, String scope) {
    List<Message> said = messages.of(scope);
    if (said.isEmpty()) {
      throw CliException.usage(
          "In %s nobody says anything in the scope %s. There are: %s."
              .formatted(
                  input.name(),
                  scope,
                  messages.scopes().isEmpty()
                      ? "none"
                      : String.join(", ", messages.scopes().keySet())));
    }
    try (Progress progress =
        Progress.start(err, "Finding terms", Progress.Unit.MESSAGES, said.size())) {
      Corpus corpus =
          CorpusBuilder.build(
              said,
              count -> {
                progress.to(count);
                check();
              });
      if (corpus.days() < Period.LEAST_DAYS) {
        throw CliException.usage(
            "%s holds %d days of the scope %s, from %s to %s, and at least %d are needed. Name more of its history."
                .formatted(
                    input.name(),
                    corpus.days(),
                    scope,
                    said.get(0).time(),
                    said.get(said.size() - 1).time(),
                    Period.LEAST_DAYS));
      }
      return corpus;
    }
  }

  /** Org, and every audience with enough history. */
  List<String> calibratable(Messages messages) {
    List<String> scopes = new ArrayList<>(List.of(Messages.ORG));
    messages.scopes().keySet().stream()
        .filter(scope -> !scope.equals(Messages.ORG))
        .filter(scope -> hasEnough(messages.of(scope)))
        .forEach(scopes::add);
    return scopes;
  }

  private static boolean hasEnough(List<Message> said) {
    Duration span = Duration.between(said.get(0).time(), said.get(said.size() - 1).time());
    return span.toDays() >= Period.LEAST_DAYS && said.size() >= FEWEST_A_DAY * span.toDays();
  }

  private void check() {
    if (interruption.isRequested()) {
      throw new CancellationException();
    }
  }
}

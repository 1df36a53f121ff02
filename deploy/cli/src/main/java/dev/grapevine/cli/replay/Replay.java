package dev.grapevine.cli.replay;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.cli.kafka.Groups;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.Tail;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.files.Archive;
import dev.grapevine.sdk.files.ArchiveReader.Timed;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/** One replay: looks at the archive's beginning, writes it, and waits for intake. */
final class Replay {
  /** So many records without a time in a row are not the right format. */
  private static final int LOOK_AHEAD = 10_000;

  private static final Duration TO_START = Duration.ofSeconds(15);

  /** The jobs of a new namespace are yet to be started. */
  private static final Duration TO_START_ANEW = Duration.ofSeconds(40);

  private static final Duration TO_MOVE = Duration.ofSeconds(60);

  /** Something that is done on the way. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  private final KafkaClients kafka;
  private final Admin admin;
  private final Target target;
  private final TimeRules rules;
  private final Interruption interruption;
  private final PrintWriter err;

  Replay(
      KafkaClients kafka,
      Admin admin,
      Target target,
      TimeRules rules,
      Interruption interruption,
      PrintWriter err) {
    this.kafka = kafka;
    this.admin = admin;
    this.target = target;
    this.rules = rules;
    this.interruption = interruption;
    this.err = err;
  }

  /**
   * Runs to the end.
   *
   * @param name of the archive, as a person calls it
   * @param clock of the system; empty for one that holds nothing
   * @param moved whether the archive's headers move it in time
   * @param before what is to be done first, once nothing stands against it
   */
  ReplaySummary run(
      String name,
      Archive archive,
      KeyedClock keys,
      Optional<Instant> clock,
      boolean moved,
      Step before)
      throws Exception {
    AtomicLong bytes = new AtomicLong();
    try (Records records = new Records(archive.open(bytes::addAndGet))) {
      Optional<Instant> first = records.firstTime(LOOK_AHEAD);
      if (first.isEmpty() && records.waiting() == LOOK_AHEAD) {
        throw CliException.usage(
            "None of the first %d records of %s is in the format %s. Nothing was written. Name the right one with --format."
                .formatted(LOOK_AHEAD, name, target.format()));
      }
      first.ifPresent(time -> rules.requireNotBehind(name, time, clock, moved));

      int partitions = target.provision(admin, kafka.bootstrap());
      before.run();
      Map<TopicPartition, Long> letters = deadLetterEnds();
      try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
        Sender sender = new Sender(producer, target.topic(), partitions);
        long start = System.nanoTime();
        long read;
        try (Progress progress =
            Progress.start(err, "Replay", Progress.Unit.BYTES, archive.size())) {
          read = send(records, keys, sender, moved, () -> progress.to(bytes.get()));
          sender.flush();
        } catch (IOException e) {
          sender.flush();
          throw CliException.failed(
              "%s The %d records before that were written."
                  .formatted(e.getMessage(), sender.sent().records()),
              e);
        }
        return finish(sender, read, (System.nanoTime() - start) / 1e9, letters);
      }
    }
  }

  private long send(
      Records records, KeyedClock keys, Sender sender, boolean moved, Runnable progress)
      throws IOException {
    Instant horizon = rules.horizon(Instant.now());
    Instant newest = null;
    long read = 0;
    for (Timed record = records.next();
        record != null && !interruption.isRequested();
        record = records.next()) {
      sender.send(record.raw(), keys.takeKey(record.raw()));
      read++;
      Instant time = record.time();
      if (time != null && !time.isAfter(horizon) && (newest == null || time.isAfter(newest))) {
        newest = time;
      }
      progress.run();
    }
    if (newest != null && !interruption.isRequested()) {
      sender.tick(rules.closingTick(newest, Instant.now(), moved));
    }
    return read;
  }

  private ReplaySummary finish(
      Sender sender, long read, double seconds, Map<TopicPartition, Long> letters)
      throws Exception {
    CatchUp.Outcome outcome =
        interruption.isRequested() ? CatchUp.Outcome.INTERRUPTED : catchUp(sender.sent());
    DeadLetterTally tally = new DeadLetterTally(sender.sent());
    if (outcome == CatchUp.Outcome.DONE) {
      Tail.since(kafka, letters, tally::see);
    }
    return new ReplaySummary(
        target.topic(),
        read,
        sender.sent().records(),
        sender.tooLarge(),
        tally.reasons(),
        seconds,
        outcome);
  }

  private CatchUp.Outcome catchUp(Sent sent) throws Exception {
    boolean anew = !target.namespace().equals(Namespace.DEFAULT);
    CatchUp wait =
        new CatchUp(
            () -> Groups.committed(admin, target.intake()),
            interruption::await,
            anew ? TO_START_ANEW : TO_START,
            TO_MOVE);
    long total = sent.records();
    try (Progress progress = Progress.start(err, "Intake", Progress.Unit.RECORDS, total)) {
      return wait.await(sent.ends(), rest -> progress.to(Math.max(0, total - rest)));
    }
  }

  private Map<TopicPartition, Long> deadLetterEnds()
      throws ExecutionException, InterruptedException {
    return Topics.ends(admin, Topics.all(Topics.partitions(admin, List.of(target.deadLetters()))));
  }
}

package dev.grapevine.cli.replay;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.archive.ArchiveInput;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.SystemClock;
import dev.grapevine.cli.people.PeopleWriter;
import dev.grapevine.dashboard.people.People;
import dev.grapevine.intake.RecordHeaders;
import dev.grapevine.sdk.files.Archive;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * What a replay works with, from the first look at its archives to the last commit that it follows.
 *
 * @param out for what has come of it
 * @param err for how far it is
 */
record Session(
    KafkaClients kafka,
    Admin admin,
    Target target,
    TimeRules rules,
    ArchiveInput input,
    Interruption interruption,
    PrintWriter out,
    PrintWriter err) {
  private static final Duration TO_LOAD_PEOPLE = Duration.ofSeconds(10);

  /**
   * Loads the archives.
   *
   * @param merge whether the system must be empty
   * @param asIfNow whether the last event is to happen now
   */
  ReplaySummary load(boolean merge, boolean asIfNow) throws Exception {
    input.prepare(err, interruption::isRequested);
    KeyedClock keys = new KeyedClock();
    Optional<Instant> clock =
        SystemClock.read(kafka, admin, target.namespace(), rules.horizon(Instant.now()));
    if (merge) {
      rules.requireEmpty(clock);
    }
    Archive archive = input.archive(keys, Map.of());
    if (asIfNow) {
      String shift = Long.toString(shift(archive).toMillis());
      archive = input.archive(keys, Map.of(RecordHeaders.TIME_SHIFT, shift));
    }
    return new Replay(kafka, admin, target, rules, interruption, err)
        .run(input.name(), archive, keys, clock, asIfNow, this::writePeople);
  }

  private Duration shift(Archive archive) throws Exception {
    Instant last =
        LastTime.of(archive, rules.horizon(Instant.now()), interruption, err)
            .orElseThrow(
                () ->
                    CliException.usage(
                        "No record of the archive has a time that could be moved. Nothing was written. Is --format the right one?"));
    return Duration.between(last, Instant.now());
  }

  /** Sends what comes to the repositories, until it is interrupted. */
  void follow() throws Exception {
    int partitions = target.provision(admin, kafka.bootstrap());
    writePeople();
    try (People people = People.follow(kafka::consumer, target.namespace());
        KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
      people.await(TO_LOAD_PEOPLE);
      PeopleWriter writer = new PeopleWriter(kafka, target.namespace());
      Sender sender = new Sender(producer, target.topic(), partitions);
      new Following(input, sender, rules.live(), out)
          .run(
              interruption::await,
              () -> leniently(() -> writer.write(people, producer, input.newPeople())));
    }
  }

  private void writePeople() throws Exception {
    PeopleWriter writer = new PeopleWriter(kafka, target.namespace());
    leniently(() -> writer.write(admin, input.newPeople()));
  }

  /** Without names ids are shown, and no more is lost. */
  private void leniently(Replay.Step writing) throws Exception {
    try {
      writing.run();
    } catch (CliException e) {
      err.println("Names of people are not written. " + e.getMessage());
    }
  }
}

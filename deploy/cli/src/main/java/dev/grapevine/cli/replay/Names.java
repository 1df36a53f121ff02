package dev.grapevine.cli.replay;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.people.PeopleWriter;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Person;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Writes the names that a replay brings along; without them, ids are shown, and no more is lost.
 */
final class Names {
  private final PeopleWriter writer;
  private final Admin admin;
  private final PrintWriter err;

  Names(KafkaClients kafka, Admin admin, Namespace namespace, PrintWriter err) {
    this.writer = new PeopleWriter(kafka, namespace);
    this.admin = admin;
    this.err = err;
  }

  void write(Collection<Person> people) throws ExecutionException, InterruptedException {
    try {
      writer.write(admin, people);
    } catch (CliException e) {
      err.println("Names of people are not written. " + e.getMessage());
    }
  }
}

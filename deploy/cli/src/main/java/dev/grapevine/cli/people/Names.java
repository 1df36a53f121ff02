package dev.grapevine.cli.people;

import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.dashboard.people.People;
import dev.grapevine.schemas.Namespace;
import java.time.Duration;
import java.util.Map;

/** How people are called, for a command that prints who did something. */
public final class Names {
  /** Names are nice to have, and not worth a longer wait. */
  public static final Duration PATIENCE = Duration.ofSeconds(1);

  private Names() {}

  /**
   * Begins to read them.
   *
   * @param kafka {@code host:port}
   */
  public static People of(String kafka, Namespace namespace) {
    return People.follow(new KafkaClients(kafka, Map.of())::consumer, namespace);
  }
}

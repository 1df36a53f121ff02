package dev.grapevine.dashboard.people;

import dev.grapevine.dashboard.kafka.TopicFollower;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Person;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * The names of people, as their topic has them now. It is followed in the background, since names
 * are a courtesy: where there is no Kafka or no such topic, ids are shown, and nobody waits.
 */
public final class People implements AutoCloseable {
  private final Directory directory = new Directory();
  private final TopicFollower topic;

  private People(Supplier<? extends Consumer<byte[], byte[]>> consumers, Namespace namespace) {
    topic =
        TopicFollower.follow(
            consumers,
            namespace.topic(Person.TOPIC),
            TopicFollower.Start.BEGINNING,
            TopicFollower.RETRY,
            directory::see);
  }

  /**
   * Begins to read, and goes on with what changes.
   *
   * @param consumers opens a consumer in no group, which is closed here
   */
  public static People follow(
      Supplier<? extends Consumer<byte[], byte[]>> consumers, Namespace namespace) {
    return new People(consumers, namespace);
  }

  /** Waits until all that is known has been read, or it is clear that nothing is. */
  public void await(Duration atMost) throws InterruptedException {
    topic.await(atMost);
  }

  /** The name of an actor, or else the id. */
  public String name(String id) {
    return directory.person(id).map(Person::name).orElse(id);
  }

  /** All that is known. */
  public Directory directory() {
    return directory;
  }

  @Override
  public void close() {
    topic.close();
  }
}

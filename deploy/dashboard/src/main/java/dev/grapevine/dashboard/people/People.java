package dev.grapevine.dashboard.people;

import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The names of people, as their topic has them now. It is followed in the background, since names
 * are a courtesy: where there is no Kafka or no such topic, ids are shown, and nobody waits.
 */
public final class People implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final long RETRY_MILLIS = 5_000;

  private final Supplier<? extends Consumer<byte[], byte[]>> consumers;
  private final String topic;
  private final Directory directory = new Directory();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "people");

  private People(Supplier<? extends Consumer<byte[], byte[]>> consumers, Namespace namespace) {
    this.consumers = consumers;
    this.topic = namespace.topic(Person.TOPIC);
    thread.setDaemon(true);
  }

  /**
   * Begins to read, and goes on with what changes.
   *
   * @param consumers opens a consumer in no group, which is closed here
   */
  public static People follow(
      Supplier<? extends Consumer<byte[], byte[]>> consumers, Namespace namespace) {
    People people = new People(consumers, namespace);
    people.thread.start();
    return people;
  }

  /** Waits until all that is known has been read, or it is clear that nothing is. */
  public void await(Duration atMost) throws InterruptedException {
    loaded.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The name of an actor, or else the id. */
  public String name(String id) {
    return directory.person(id).map(Person::name).orElse(id);
  }

  /** All that is known. */
  public Directory directory() {
    return directory;
  }

  private void run() {
    try {
      do {
        readUntilClosed();
        // Whoever waits has waited long enough.
        loaded.countDown();
      } while (!closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException | InterruptException e) {
      // Closed while it was waiting.
    }
  }

  private void readUntilClosed() {
    Consumer<byte[], byte[]> consumer = null;
    try {
      consumer = consumers.get();
      List<PartitionInfo> known = consumer.partitionsFor(topic, ANSWER);
      if (known == null || known.isEmpty()) {
        return;
      }
      List<TopicPartition> partitions =
          known.stream().map(each -> new TopicPartition(topic, each.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
      while (closed.getCount() > 0) {
        if (!isBehind(consumer, ends)) {
          loaded.countDown();
        }
        consumer.poll(POLL).forEach(directory::see);
      }
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      // Not there, or not any more: what is known so far stays, and it is tried again.
    } finally {
      if (consumer != null) {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
      }
    }
  }

  private static boolean isBehind(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey(), ANSWER) < end.getValue());
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }
}

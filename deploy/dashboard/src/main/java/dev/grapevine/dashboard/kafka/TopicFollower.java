package dev.grapevine.dashboard.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Reads a topic in the background, in no group. Where there is no Kafka or no such topic nobody
 * waits: it is tried again, and goes on where it was.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  /** How long to wait before Kafka is tried again. */
  public static final Duration RETRY = Duration.ofSeconds(5);

  /** Where to begin. */
  public enum Start {
    /** With all that is there. */
    BEGINNING,
    /** With what comes from now on. */
    END
  }

  private final Supplier<? extends Consumer<byte[], byte[]>> consumers;
  private final String topic;
  private final Duration retry;
  private final java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> sink;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private Start start;

  private TopicFollower(
      Supplier<? extends Consumer<byte[], byte[]>> consumers,
      String topic,
      Start start,
      Duration retry,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> sink) {
    this.consumers = consumers;
    this.topic = topic;
    this.start = start;
    this.retry = retry;
    this.sink = sink;
    thread = new Thread(this::run, topic);
    thread.setDaemon(true);
  }

  /**
   * Begins to read, and goes on with what comes.
   *
   * @param consumers opens a consumer in no group, which is closed here
   * @param topic as it is called in Kafka
   * @param retry how long to wait before Kafka is tried again
   * @param sink takes each record, from one thread, and must not throw
   */
  public static TopicFollower follow(
      Supplier<? extends Consumer<byte[], byte[]>> consumers,
      String topic,
      Start start,
      Duration retry,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> sink) {
    TopicFollower follower = new TopicFollower(consumers, topic, start, retry, sink);
    follower.thread.start();
    return follower;
  }

  /** Waits until all that was there has been read, or it is clear that nothing is. */
  public void await(Duration atMost) throws InterruptedException {
    loaded.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try {
      do {
        readUntilClosed();
        // Whoever waits has waited long enough.
        loaded.countDown();
      } while (!closed.await(retry.toMillis(), TimeUnit.MILLISECONDS));
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
        // When it is there, all that is in it will have come from now on.
        start = Start.BEGINNING;
        return;
      }
      List<TopicPartition> partitions =
          known.stream().map(each -> new TopicPartition(topic, each.partition())).toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
      begin(consumer, partitions);
      while (closed.getCount() > 0) {
        if (!isBehind(consumer, ends)) {
          loaded.countDown();
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          positions.put(
              new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
          sink.accept(record);
        }
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

  private void begin(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      Long position = positions.get(partition);
      if (position != null) {
        consumer.seek(partition, position);
      } else if (start == Start.BEGINNING) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seekToEnd(List.of(partition));
      }
      positions.put(partition, consumer.position(partition, ANSWER));
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

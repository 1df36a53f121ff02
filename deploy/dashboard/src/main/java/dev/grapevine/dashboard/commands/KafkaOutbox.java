package dev.grapevine.dashboard.commands;

import dev.grapevine.schemas.Namespace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Writes to Kafka; connected when the first record is to be written. */
public final class KafkaOutbox implements Outbox, AutoCloseable {
  private static final long PATIENCE_SECONDS = 8;

  private final Supplier<? extends Producer<byte[], byte[]>> producers;
  private final Namespace namespace;
  private Producer<byte[], byte[]> producer;

  /**
   * @param producers opens a producer, which is closed here
   */
  public KafkaOutbox(Supplier<? extends Producer<byte[], byte[]>> producers, Namespace namespace) {
    this.producers = producers;
    this.namespace = namespace;
  }

  @Override
  public void send(String topic, String key, byte[] value) {
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    try {
      producer()
          .send(new ProducerRecord<>(namespace.topic(topic), keyBytes, value))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      throw new OutboxException(
          "Kafka did not take it, so that nothing has changed. Try again in a moment.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutboxException("The dashboard is stopping; nothing has changed.", e);
    }
  }

  private synchronized Producer<byte[], byte[]> producer() {
    if (producer == null) {
      producer = producers.get();
    }
    return producer;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
    }
  }
}

package dev.grapevine.cli.replay;

import dev.grapevine.cli.CliException;
import dev.grapevine.intake.RecordHeaders;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Ticks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Writes the records of an archive to a topic, each under the key of its activity. */
final class Sender {
  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final int partitions;
  private final Sent sent = new Sent();
  private final AtomicLong tooLarge = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final Map<Map<String, String>, List<Header>> headers = new IdentityHashMap<>();
  private int turn;

  Sender(Producer<byte[], byte[]> producer, String topic, int partitions) {
    this.producer = producer;
    this.topic = topic;
    this.partitions = partitions;
  }

  /**
   * Sends a record.
   *
   * @param key null for a record that cannot be read: those go round the partitions
   * @throws CliException if one before it could not be written
   */
  void send(RawRecord raw, String key) {
    requireNoFailure();
    Integer partition = key == null ? turn++ % partitions : null;
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    List<Header> said = headers.computeIfAbsent(raw.headers(), Sender::encode);
    producer.send(
        new ProducerRecord<>(topic, partition, keyBytes, raw.value(), said), this::written);
  }

  /** Sends a tick to every partition, behind all that was sent to it. */
  void tick(Instant time) {
    RawRecord tick = Ticks.raw("replay", 0, time);
    for (int partition = 0; partition < partitions; partition++) {
      producer.send(
          new ProducerRecord<>(
              topic, partition, (byte[]) null, tick.value(), encode(tick.headers())),
          (metadata, e) -> {
            if (e == null) {
              sent.tick(metadata);
            } else {
              failure.compareAndSet(null, e);
            }
          });
    }
  }

  /**
   * Waits until everything is written.
   *
   * @throws CliException if something could not be
   */
  void flush() {
    producer.flush();
    requireNoFailure();
  }

  /** What has been written. */
  Sent sent() {
    return sent;
  }

  /** How many records were refused, as larger than Kafka takes. */
  long tooLarge() {
    return tooLarge.get();
  }

  private void written(RecordMetadata metadata, Exception e) {
    if (e == null) {
      sent.record(metadata);
    } else if (e instanceof RecordTooLargeException) {
      tooLarge.incrementAndGet();
    } else {
      failure.compareAndSet(null, e);
    }
  }

  private void requireNoFailure() {
    Exception e = failure.get();
    if (e != null) {
      throw CliException.failed(
          "Kafka does not take any more records: %s. %d were written before."
              .formatted(e.getMessage(), sent.records()),
          e);
    }
  }

  /** The name of the topic says the format already. */
  private static List<Header> encode(Map<String, String> said) {
    return said.entrySet().stream()
        .filter(header -> !header.getKey().equals(RecordHeaders.FORMAT))
        .map(Sender::header)
        .toList();
  }

  private static Header header(Map.Entry<String, String> header) {
    return new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
  }
}

package dev.grapevine.cli.demo;

import dev.grapevine.cli.CliException;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Ticks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Writes events as CloudEvents to the topic that intake reads them from. */
final class EventSender {
  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final int partitions;
  private final Map<Integer, Long> offsets = new TreeMap<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /**
   * @param offsets after what is in the topic already
   */
  EventSender(Producer<byte[], byte[]> producer, String topic, Map<Integer, Long> offsets) {
    this.producer = producer;
    this.topic = topic;
    this.partitions = offsets.size();
    this.offsets.putAll(offsets);
  }

  void send(Activity event) {
    byte[] key = event.partitionKey().getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(topic, key, ActivityCodec.encode(event)), this::written);
  }

  /** Lets time come to this in every partition, behind all that was sent to it. */
  void tick(Instant time) {
    RawRecord tick = Ticks.raw("demo", 0, time);
    RecordHeader type =
        new RecordHeader(
            Ticks.TYPE_HEADER,
            tick.headers().get(Ticks.TYPE_HEADER).getBytes(StandardCharsets.UTF_8));
    for (int partition = 0; partition < partitions; partition++) {
      producer.send(
          new ProducerRecord<>(topic, partition, (byte[]) null, tick.value(), List.of(type)),
          this::written);
    }
  }

  private void written(RecordMetadata metadata, Exception e) {
    if (e != null) {
      failure.compareAndSet(null, e);
      return;
    }
    synchronized (offsets) {
      offsets.merge(metadata.partition(), metadata.offset() + 1, Math::max);
    }
  }

  /**
   * Waits until everything is written.
   *
   * @return the offsets after it, of every partition
   * @throws CliException if something could not be
   */
  Map<Integer, Long> flush() {
    producer.flush();
    Exception e = failure.get();
    if (e != null) {
      throw CliException.failed(
          "Kafka does not take any more events: %s. Start again; nothing is lost or sent twice."
              .formatted(e.getMessage()),
          e);
    }
    synchronized (offsets) {
      return Map.copyOf(offsets);
    }
  }

  /** The same as Kafka's other clients have them. */
  Map<TopicPartition, Long> ends() {
    Map<TopicPartition, Long> ends = new HashMap<>();
    flush().forEach((partition, end) -> ends.put(new TopicPartition(topic, partition), end));
    return ends;
  }
}

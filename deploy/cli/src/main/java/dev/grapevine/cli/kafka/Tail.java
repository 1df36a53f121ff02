package dev.grapevine.cli.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongBiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions from some place to where they end now. */
public final class Tail {
  private static final Duration POLL = Duration.ofMillis(200);

  private Tail() {}

  /** The last so many records of each partition. */
  public static void last(
      KafkaClients kafka,
      Collection<TopicPartition> partitions,
      long count,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    read(kafka, partitions, (partition, end) -> end - count, reader);
  }

  /** What came after these offsets. */
  public static void since(
      KafkaClients kafka,
      Map<TopicPartition, Long> offsets,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    read(kafka, offsets.keySet(), (partition, end) -> offsets.get(partition), reader);
  }

  private static void read(
      KafkaClients kafka,
      Collection<TopicPartition> partitions,
      ToLongBiFunction<TopicPartition, Long> from,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (KafkaConsumer<byte[], byte[]> consumer = kafka.consumer()) {
      consumer.assign(partitions);
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      ends.forEach(
          (partition, end) ->
              consumer.seek(
                  partition, Math.max(begins.get(partition), from.applyAsLong(partition, end))));
      ends.entrySet().removeIf(entry -> consumer.position(entry.getKey()) >= entry.getValue());
      while (!ends.isEmpty()) {
        consumer.poll(POLL).forEach(reader);
        ends.entrySet().removeIf(entry -> consumer.position(entry.getKey()) >= entry.getValue());
      }
    }
  }
}

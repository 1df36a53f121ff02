package dev.grapevine.sdk.cluster;

import dev.grapevine.schemas.Tick;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Relays;
import dev.grapevine.sdk.Ticks;
import dev.grapevine.sdk.TopicFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Writes values and ticks to the partition of the same number that they were read from. Another
 * partition would mix streams that are read at different speeds, and records would seem late.
 */
final class RelaySerializer<T> implements KafkaRecordSerializationSchema<Decoded<T>> {
  private static final long serialVersionUID = 1L;

  private final String topic;
  private final TopicFormat<T> format;

  RelaySerializer(String topic, TopicFormat<T> format) {
    this.topic = topic;
    this.format = format;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Decoded<T> decoded, KafkaSinkContext context, Long timestamp) {
    RawRecord origin = decoded.origin();
    int partition = partition(origin, context);
    if (decoded.isTick()) {
      Header type = header(Ticks.TYPE_HEADER, Tick.TYPE);
      return new ProducerRecord<>(topic, partition, (byte[]) null, origin.value(), List.of(type));
    }
    byte[] key = format.key(decoded.value()).getBytes(StandardCharsets.UTF_8);
    Header from = header(Relays.ORIGIN_HEADER, Relays.origin(origin));
    return new ProducerRecord<>(
        topic, partition, key, format.encode(decoded.value()), List.of(from));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private int partition(RawRecord origin, KafkaSinkContext context) {
    int partitions = context.getPartitionsForTopic(topic).length;
    if (origin.partition() >= partitions) {
      throw new IllegalStateException(
          "%s has a partition %d, but %s has only %d partitions. Give both as many."
              .formatted(origin.topic(), origin.partition(), topic, partitions));
    }
    return origin.partition();
  }
}

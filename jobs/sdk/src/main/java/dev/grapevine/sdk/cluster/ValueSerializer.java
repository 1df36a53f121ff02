package dev.grapevine.sdk.cluster;

import dev.grapevine.sdk.TopicFormat;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes values under their key, which decides their partition. */
final class ValueSerializer<T> implements KafkaRecordSerializationSchema<T> {
  private static final long serialVersionUID = 1L;

  private final String topic;
  private final TopicFormat<T> format;

  ValueSerializer(String topic, TopicFormat<T> format) {
    this.topic = topic;
    this.format = format;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T value, KafkaSinkContext context, Long timestamp) {
    byte[] key = format.key(value).getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topic, key, format.encode(value));
  }
}

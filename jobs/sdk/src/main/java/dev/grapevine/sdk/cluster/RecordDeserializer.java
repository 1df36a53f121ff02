package dev.grapevine.sdk.cluster;

import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.RawRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Decodes Kafka's records; what cannot be decoded comes out as a failure, never as an exception.
 */
final class RecordDeserializer<T> implements KafkaRecordDeserializationSchema<Decoded<T>> {
  private static final long serialVersionUID = 1L;

  private final Decoder<T> decoder;
  private final TypeInformation<Decoded<T>> type;

  RecordDeserializer(Decoder<T> decoder, TypeInformation<Decoded<T>> type) {
    this.decoder = decoder;
    this.type = type;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Decoded<T>> out) {
    out.collect(decoder.decode(raw(record)));
  }

  private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
    return new RawRecord(
        record.topic(), record.partition(), record.offset(), headers(record), record.value());
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = null;
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers = headers == null ? new HashMap<>() : headers;
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return headers;
  }

  @Override
  public TypeInformation<Decoded<T>> getProducedType() {
    return type;
  }
}

package dev.grapevine.sdk.cluster;

import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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
    out.collect(decoder.decode(KafkaRecords.raw(record)));
  }

  @Override
  public TypeInformation<Decoded<T>> getProducedType() {
    return type;
  }
}

package dev.grapevine.sdk.cluster;

import dev.grapevine.sdk.RawRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes Kafka's records for what they are to everybody else: raw, with headers as text. */
public final class KafkaRecords {
  private KafkaRecords() {}

  /** The record before anything is known of it. */
  public static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
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
}

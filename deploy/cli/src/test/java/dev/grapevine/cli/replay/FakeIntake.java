package dev.grapevine.cli.replay;

import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.intake.ActivityDecoder;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.DeadLetterCodec;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Does to Kafka what intake does, without Flink: dead letters first, then committed offsets. */
final class FakeIntake {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final String deadLetters;
  private final Thread thread = new Thread(this::run, "intake");
  private final Decoder<Activity> decoder =
      new Decoder<>("intake", new ActivityDecoder(), Duration.ofHours(1), Clock.systemUTC());

  FakeIntake(String bootstrap, Target target) {
    Properties properties = new Properties();
    properties.setProperty("bootstrap.servers", bootstrap);
    properties.setProperty("group.id", target.intake());
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("auto.offset.reset", "earliest");
    properties.setProperty("metadata.max.age.ms", "200");
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    producer = new KafkaClients(bootstrap, Map.of()).producer();
    deadLetters = target.deadLetters();
    consumer.subscribe(List.of(target.topic()));
    thread.start();
  }

  private void run() {
    try (consumer;
        producer) {
      while (true) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(100));
        records.forEach(this::decode);
        producer.flush();
        consumer.commitSync();
      }
    } catch (WakeupException closed) {
      // That is how it ends.
    }
  }

  private void decode(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    Decoded<Activity> decoded =
        decoder.decode(
            new RawRecord(
                record.topic(), record.partition(), record.offset(), headers, record.value()));
    if (decoded.failure() != null) {
      producer.send(new ProducerRecord<>(deadLetters, DeadLetterCodec.encode(decoded.failure())));
    }
  }

  void stop() throws InterruptedException {
    consumer.wakeup();
    thread.join();
  }
}

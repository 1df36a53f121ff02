package dev.grapevine.benchmark;

import dev.grapevine.benchmark.events.EventGenerator;
import dev.grapevine.schemas.Activity;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Fills, counts and removes topics. */
final class KafkaTopics implements AutoCloseable {
  private final String bootstrap;
  private final Admin admin;

  KafkaTopics(String bootstrap) {
    this.bootstrap = bootstrap;
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  /** Writes the events of a seed, and returns when all are written. */
  void load(String topic, long seed, long events, Function<Activity, byte[]> encoder)
      throws ExecutionException, InterruptedException {
    // Each partition has to answer first. One that has a leader but no log yet would refuse the
    // first batch and take the second, and after that the first for ever comes out of order.
    if (count(topic) != 0) {
      throw new BenchmarkException("There are records in %s already".formatted(topic));
    }
    AtomicReference<Exception> failure = new AtomicReference<>();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrap,
            "compression.type", "lz4",
            "linger.ms", "20",
            "batch.size", "131072");
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      EventGenerator generator = new EventGenerator(seed);
      for (long i = 0; i < events; i++) {
        Activity event = generator.next();
        byte[] key = event.partitionKey().getBytes(StandardCharsets.UTF_8);
        producer.send(
            new ProducerRecord<>(topic, key, encoder.apply(event)),
            (metadata, e) -> failure.compareAndSet(null, e));
      }
    }
    if (failure.get() != null) {
      throw new BenchmarkException("Events could not be written: " + failure.get().getMessage());
    }
  }

  /** Records in all partitions of a topic. */
  long count(String topic) throws ExecutionException, InterruptedException {
    TopicDescription description =
        admin.describeTopics(Set.of(topic)).allTopicNames().get().get(topic);
    Map<TopicPartition, OffsetSpec> ends =
        description.partitions().stream()
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(topic, partition.partition()),
                    partition -> OffsetSpec.latest()));
    return admin.listOffsets(ends).all().get().values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  /** Removes all topics of a namespace, so that a long run does not fill the disk. */
  void remove(String namespace) throws ExecutionException, InterruptedException {
    Collection<String> topics =
        admin.listTopics().names().get().stream()
            .filter(name -> name.endsWith("." + namespace))
            .toList();
    admin.deleteTopics(topics).all().get();
  }

  @Override
  public void close() {
    admin.close();
  }
}

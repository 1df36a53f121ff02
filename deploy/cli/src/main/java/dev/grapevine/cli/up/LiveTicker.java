package dev.grapevine.cli.up;

import dev.grapevine.cli.kafka.Groups;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.SystemClock;
import dev.grapevine.cli.kafka.Tail;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.intake.Formats;
import dev.grapevine.intake.IntakeJob;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Ticks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Lets time go on in a system whose events are live, so that deadlines fire while nothing happens.
 * An archive's time stays where the archive ends. Nor is there a tick while intake has events to
 * read that it would make late.
 */
final class LiveTicker {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  /** With more than so many records to read, history is being loaded: time can wait. */
  private static final long CAUGHT_UP_RECORDS = 1_000;

  private final KafkaClients kafka;
  private final Namespace namespace;
  private final Duration lateness;
  private Instant next = Instant.MIN;

  LiveTicker(KafkaClients kafka, Namespace namespace, Duration lateness) {
    this.kafka = kafka;
    this.namespace = namespace;
    this.lateness = lateness;
  }

  /** Writes a tick, if it is time for one and events are live. */
  void tick(Instant now) throws ExecutionException, InterruptedException {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(INTERVAL);
    Instant live = now.minus(lateness);
    try (Admin admin = kafka.admin()) {
      Optional<Instant> clock = SystemClock.read(kafka, admin, namespace, now.plus(lateness));
      if (clock.isPresent() && clock.get().isAfter(live) && !hasOlderToRead(admin, live)) {
        write(admin, now);
      }
    }
  }

  /** Whether anything that intake is yet to read is older than that, as far as can be told. */
  private boolean hasOlderToRead(Admin admin, Instant live)
      throws ExecutionException, InterruptedException {
    List<String> topics = topics();
    Collection<TopicPartition> partitions = Topics.all(Topics.partitions(admin, topics));
    Map<TopicPartition, Long> unread = new HashMap<>(Topics.ends(admin, partitions));
    Map<TopicPartition, Long> read = Groups.committed(admin, namespace.topic(IntakeJob.NAME));
    long records =
        unread.entrySet().stream()
            .mapToLong(end -> end.getValue() - read.getOrDefault(end.getKey(), 0L))
            .sum();
    if (records > CAUGHT_UP_RECORDS) {
      return true;
    }
    unread.entrySet().removeIf(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
    unread.replaceAll((partition, end) -> read.getOrDefault(partition, 0L));
    boolean[] older = new boolean[1];
    Tail.since(
        kafka,
        unread,
        record -> {
          Instant time = SystemClock.timeOf(record, namespace);
          older[0] |= time != null && time.isBefore(live);
        });
    return older[0];
  }

  /** One raw topic is enough: intake hands a tick on to the same partition of the activities. */
  private void write(Admin admin, Instant now) throws ExecutionException, InterruptedException {
    String topic = topics().get(0);
    RawRecord tick = Ticks.raw("up", 0, now);
    RecordHeader type =
        new RecordHeader(
            Ticks.TYPE_HEADER,
            tick.headers().get(Ticks.TYPE_HEADER).getBytes(StandardCharsets.UTF_8));
    try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
      for (TopicPartition partition : Topics.all(Topics.partitions(admin, List.of(topic)))) {
        producer.send(
            new ProducerRecord<>(
                topic, partition.partition(), (byte[]) null, tick.value(), List.of(type)));
      }
    }
  }

  private List<String> topics() {
    return Ports.raw(Formats.names()).topics().stream().map(namespace::topic).toList();
  }
}

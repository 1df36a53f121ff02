package dev.grapevine.cli.kafka;

import dev.grapevine.intake.ActivityDecoder;
import dev.grapevine.intake.Formats;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.cluster.KafkaRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How far time has come in a system: to the newest of its last records, ticks among them. They are
 * read from Kafka, since jobs that are behind will come to them yet.
 */
public final class SystemClock {
  /** Of each partition: more than may be unreadable or out of order in a row. */
  private static final long LAST_RECORDS = 200;

  private static final ActivityDecoder DECODER = new ActivityDecoder();

  private final Namespace namespace;
  private final Instant horizon;
  private Instant newest;

  private SystemClock(Namespace namespace, Instant horizon) {
    this.namespace = namespace;
    this.horizon = horizon;
  }

  /**
   * Reads the clock.
   *
   * @param horizon records after it are from the future, and move no clock
   * @return empty for a system that holds no event yet
   */
  public static Optional<Instant> read(
      KafkaClients kafka, Admin admin, Namespace namespace, Instant horizon)
      throws ExecutionException, InterruptedException {
    List<String> topics = new ArrayList<>(Ports.raw(Formats.names()).topics());
    topics.add(Ports.ACTIVITIES.name());
    var partitions =
        Topics.all(Topics.partitions(admin, topics.stream().map(namespace::topic).toList()));
    SystemClock clock = new SystemClock(namespace, horizon);
    Tail.last(kafka, partitions, LAST_RECORDS, clock::see);
    return Optional.ofNullable(clock.newest);
  }

  private void see(ConsumerRecord<byte[], byte[]> record) {
    Instant time = timeOf(record, namespace);
    if (time != null && !time.isAfter(horizon) && (newest == null || time.isAfter(newest))) {
      newest = time;
    }
  }

  /** The time of an event or a tick; null where it cannot be read. */
  public static Instant timeOf(ConsumerRecord<byte[], byte[]> record, Namespace namespace) {
    RawRecord raw = KafkaRecords.raw(record);
    try {
      return record.topic().equals(namespace.topic(Ports.ACTIVITIES.name()))
          ? Ports.ACTIVITIES.format().decode(raw).time()
          : DECODER.decode(raw).time();
    } catch (CodecException e) {
      return null;
    }
  }
}

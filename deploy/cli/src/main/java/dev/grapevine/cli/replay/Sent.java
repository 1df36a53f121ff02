package dev.grapevine.cli.replay;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Which records of which partitions are a replay's own; others may be writing there as well. */
final class Sent {
  private final Map<TopicPartition, Offsets> partitions = new HashMap<>();
  private long records;

  private static final class Offsets {
    private final long base;
    private final BitSet own = new BitSet();
    private long end;

    Offsets(long base) {
      this.base = base;
    }
  }

  /** Takes note of a record of the archive. */
  synchronized void record(RecordMetadata written) {
    Offsets offsets = reach(written);
    offsets.own.set(Math.toIntExact(written.offset() - offsets.base));
    records++;
  }

  /** Takes note of a tick. */
  synchronized void tick(RecordMetadata written) {
    reach(written);
  }

  private Offsets reach(RecordMetadata written) {
    TopicPartition partition = new TopicPartition(written.topic(), written.partition());
    Offsets offsets = partitions.computeIfAbsent(partition, first -> new Offsets(written.offset()));
    offsets.end = Math.max(offsets.end, written.offset() + 1);
    return offsets;
  }

  /** How many records of the archive have been written. */
  synchronized long records() {
    return records;
  }

  /** Whether a record of the archive was written there. */
  synchronized boolean isOwn(String topic, int partition, long offset) {
    Offsets offsets = partitions.get(new TopicPartition(topic, partition));
    return offsets != null
        && offset >= offsets.base
        && offsets.own.get(Math.toIntExact(offset - offsets.base));
  }

  /** The offsets after the last record or tick of each partition. */
  synchronized Map<TopicPartition, Long> ends() {
    Map<TopicPartition, Long> ends = new HashMap<>();
    partitions.forEach((partition, offsets) -> ends.put(partition, offsets.end));
    return ends;
  }
}

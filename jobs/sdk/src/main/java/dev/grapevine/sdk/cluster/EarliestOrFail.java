package dev.grapevine.sdk.cluster;

import java.util.Collection;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * Begins with the earliest record, but fails when a record is gone that should come next: where
 * retention has overrun a job, it must not skip in silence.
 */
@SuppressWarnings("deprecation") // the connector's interface still speaks of this type
final class EarliestOrFail implements OffsetsInitializer {
  private static final long serialVersionUID = 1L;

  private final OffsetsInitializer earliest = OffsetsInitializer.earliest();

  @Override
  public Map<TopicPartition, Long> getPartitionOffsets(
      Collection<TopicPartition> partitions, PartitionOffsetsRetriever retriever) {
    return earliest.getPartitionOffsets(partitions, retriever);
  }

  @Override
  public OffsetResetStrategy getAutoOffsetResetStrategy() {
    return OffsetResetStrategy.NONE;
  }
}

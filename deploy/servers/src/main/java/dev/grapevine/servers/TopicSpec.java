package dev.grapevine.servers;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as it has to be: by default nothing is ever deleted and the broker stamps each record,
 * since history with its own old timestamps would be deleted minutes after its replay.
 */
public record TopicSpec(String name, int partitions, Map<String, String> configs) {
  private static final Map<String, String> KEPT =
      Map.of(
          TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime",
          TopicConfig.RETENTION_MS_CONFIG, "-1",
          TopicConfig.RETENTION_BYTES_CONFIG, "-1",
          TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

  private static final int SEGMENT_BYTES = 16 << 20;

  public TopicSpec {
    Map<String, String> all = new TreeMap<>(KEPT);
    all.putAll(configs);
    configs = Map.copyOf(all);
  }

  /** A topic that keeps every record. */
  public static TopicSpec of(String name, int partitions) {
    return new TopicSpec(name, partitions, Map.of());
  }

  /**
   * A topic that forgets.
   *
   * @param retention how long a record is kept
   * @param bytes how much a partition keeps, to the nearest {@value #SEGMENT_BYTES} bytes
   */
  public static TopicSpec forgetting(String name, int partitions, Duration retention, long bytes) {
    return new TopicSpec(
        name,
        partitions,
        Map.of(
            TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()),
            TopicConfig.RETENTION_BYTES_CONFIG, Long.toString(bytes),
            TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(SEGMENT_BYTES)));
  }

  /** A topic that keeps the latest record of each key. */
  public static TopicSpec compacted(String name, int partitions) {
    return new TopicSpec(
        name,
        partitions,
        Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
  }
}

package dev.grapevine.sdk.cluster;

import java.util.stream.IntStream;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema.KafkaSinkContext;

/** Topics that all have so many partitions. */
record FakeSinkContext(int partitions) implements KafkaSinkContext {
  @Override
  public int getParallelInstanceId() {
    return 0;
  }

  @Override
  public int getNumberOfParallelInstances() {
    return 1;
  }

  @Override
  public int[] getPartitionsForTopic(String topic) {
    return IntStream.range(0, partitions).toArray();
  }
}

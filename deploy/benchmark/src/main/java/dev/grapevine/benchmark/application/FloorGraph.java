package dev.grapevine.benchmark.application;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.runtime.FlinkDefaults;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Reads and decodes activities and drops them, with nothing of Grapevine's but the codec. */
final class FloorGraph {
  static final String SINK = "discard";

  private FloorGraph() {}

  static StreamExecutionEnvironment of(Task task, Map<String, String> flinkSettings) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            FlinkDefaults.parallelism(FlinkDefaults.continuous(flinkSettings), task.parallelism()));
    String topic = new Namespace(task.namespace()).topic(Ports.ACTIVITIES.name());
    KafkaSource<Activity> source =
        KafkaSource.<Activity>builder()
            .setBootstrapServers(task.bootstrap())
            .setTopics(topic)
            .setGroupId(topic)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(KafkaRecordDeserializationSchema.valueOnly(new Decoding()))
            .build();
    environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), "source")
        .uid("source")
        .sinkTo(new DiscardingSink<>())
        .uid(SINK)
        .name(SINK);
    return environment;
  }

  private static final class Decoding implements DeserializationSchema<Activity> {
    private static final long serialVersionUID = 1L;

    @Override
    public Activity deserialize(byte[] message) {
      return (Activity) ActivityCodec.decode(message);
    }

    @Override
    public boolean isEndOfStream(Activity next) {
      return false;
    }

    @Override
    public TypeInformation<Activity> getProducedType() {
      return TypeInformation.of(Activity.class);
    }
  }
}

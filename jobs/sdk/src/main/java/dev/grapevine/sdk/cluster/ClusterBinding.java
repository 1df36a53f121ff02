package dev.grapevine.sdk.cluster;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.runtime.Binding;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Binds topics to Kafka and documents to Elasticsearch, in one namespace. */
public final class ClusterBinding implements Binding {
  /**
   * Waits long enough to fill a request, too short for a person to notice. Kafka's own batches of
   * 16 KiB would be full, and each be compressed and answered for alone, long before.
   */
  private static final Map<String, String> PRODUCER =
      Map.of(
          "linger.ms", "20",
          "batch.size", "131072",
          "compression.type", "lz4",
          "max.request.size", "2097152");

  private static final String DISCOVERY_INTERVAL = "partition.discovery.interval.ms";

  private final StreamExecutionEnvironment environment;
  private final Namespace namespace;
  private final String group;
  private final TimeConfig time;
  private final KafkaConfig kafka;
  private final ElasticsearchConfig elasticsearch;

  /**
   * @param group of Kafka consumers, under which offsets are shown
   */
  public ClusterBinding(
      StreamExecutionEnvironment environment, Config config, Namespace namespace, String group) {
    this.environment = environment;
    this.namespace = namespace;
    this.group = group;
    time = config.section("time", TimeConfig.class);
    kafka = config.section("kafka", KafkaConfig.class);
    elasticsearch = config.section("elasticsearch", ElasticsearchConfig.class);
  }

  @Override
  public StreamExecutionEnvironment environment() {
    return environment;
  }

  @Override
  public <T> DataStream<Decoded<T>> source(TopicPort<T> port, Decoder<T> decoder, String uid) {
    TypeInformation<Decoded<T>> type = Decoded.typeOf(TypeInformation.of(port.type()));
    KafkaSource<Decoded<T>> source =
        KafkaSource.<Decoded<T>>builder()
            .setProperty(DISCOVERY_INTERVAL, "10000")
            .setProperties(kafka.client())
            .setTopics(port.topics().stream().map(namespace::topic).toList())
            .setGroupId(group)
            .setClientIdPrefix(group + "-" + port.name())
            .setStartingOffsets(new EarliestOrFail())
            .setDeserializer(new RecordDeserializer<>(decoder, type))
            .build();
    return environment.fromSource(source, this.<T>watermarks(time.lateness()), uid, type).uid(uid);
  }

  @Override
  public <T> void sink(TopicPort<T> port, DataStream<T> values, String uid) {
    String topic = namespace.topic(port.name());
    values.sinkTo(kafkaSink(new ValueSerializer<>(topic, port.format()))).uid(uid).name(uid);
  }

  @Override
  public <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records, String uid) {
    String topic = namespace.topic(port.name());
    records.sinkTo(kafkaSink(new RelaySerializer<>(topic, port.format()))).uid(uid).name(uid);
  }

  @Override
  public <T> void sink(DocumentPort<T> port, DataStream<T> documents, String uid) {
    documents
        .sinkTo(DocumentSink.of(port.format(), uid, namespace, elasticsearch))
        .uid(uid)
        .name(uid);
  }

  /** To the topic, for programs to follow, and to the index, for people to search. */
  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters, String uid) {
    sink(Ports.DEAD_LETTER_TOPIC, deadLetters, uid + "-topic");
    sink(Ports.DEAD_LETTERS, deadLetters, uid);
  }

  @Override
  public boolean writesInnerTopics() {
    return true;
  }

  @Override
  public boolean joinsRelays() {
    return false;
  }

  private <T> KafkaSink<T> kafkaSink(KafkaRecordSerializationSchema<T> serializer) {
    Properties producer = new Properties();
    producer.putAll(PRODUCER);
    producer.putAll(kafka.client());
    return KafkaSink.<T>builder()
        .setKafkaProducerConfig(producer)
        .setBootstrapServers(kafka.bootstrapServers())
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(serializer)
        .build();
  }
}

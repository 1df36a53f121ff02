package dev.grapevine.sdk.runtime;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.TopicPort;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What the ports of a graph are bound to: Kafka and Elasticsearch, files, or the lists of a test.
 * Every operator that a binding adds carries the uid that it is given.
 */
public interface Binding {

  /** The environment that the graph is built in. */
  StreamExecutionEnvironment environment();

  /** The records of a topic, decoded, with timestamps and watermarks. */
  <T> DataStream<Decoded<T>> source(TopicPort<T> port, Decoder<T> decoder, String uid);

  /** Writes values that a job has made. */
  <T> void sink(TopicPort<T> port, DataStream<T> values, String uid);

  /** Writes values and ticks, each where its origin says. */
  <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records, String uid);

  /** Writes documents. */
  <T> void sink(DocumentPort<T> port, DataStream<T> documents, String uid);

  /** Writes dead letters. */
  void deadLetters(DataStream<DeadLetter> deadLetters, String uid);

  /** Whether a topic is written even where the jobs that read it are in the same graph. */
  boolean writesInnerTopics();

  /**
   * Whether a relayed topic is joined in memory as well. It must not be where a task reads several
   * partitions at different speeds: only a source can keep time for each of them.
   */
  default boolean joinsRelays() {
    return true;
  }

  /** How watermarks are made. */
  default <T> WatermarkStrategy<Decoded<T>> watermarks(Duration lateness) {
    return EventTime.periodic(lateness);
  }

  /** By which records from the future are told. */
  default Clock clock() {
    return Clock.systemUTC();
  }
}

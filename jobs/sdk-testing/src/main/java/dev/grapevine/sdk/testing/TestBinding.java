package dev.grapevine.sdk.testing;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Ticks;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.runtime.Binding;
import dev.grapevine.sdk.runtime.EventTime;
import dev.grapevine.sdk.runtime.SequenceSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Binds what a job reads to a story, and what it writes to lists. */
final class TestBinding implements Binding {
  private final StreamExecutionEnvironment environment;
  private final String run;
  private final Instant now;

  /**
   * @param now what the clock on the wall says
   */
  TestBinding(StreamExecutionEnvironment environment, String run, Instant now) {
    this.environment = environment;
    this.run = run;
    this.now = now;
  }

  @Override
  public StreamExecutionEnvironment environment() {
    return environment;
  }

  @Override
  public <T> DataStream<Decoded<T>> source(TopicPort<T> port, Decoder<T> decoder, String uid) {
    String key = run;
    String topic = port.name().equals(Ports.RAW) ? "raw.cloudevents" : port.name();
    SequenceSource<RawRecord> story =
        new SequenceSource<>(position -> TestRuns.get(key).input().open(position));
    return environment
        .fromSource(
            story, WatermarkStrategy.noWatermarks(), uid, TypeInformation.of(RawRecord.class))
        .uid(uid)
        .setParallelism(1)
        .filter(raw -> isOn(port.name(), raw))
        .uid(uid + "-records")
        .setParallelism(1)
        .map(raw -> decoder.decode(onTopic(raw, topic)))
        .returns(Decoded.typeOf(TypeInformation.of(port.type())))
        .uid(uid + "-decode")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(EventTime.punctuated(decoder.lateness()))
        .uid(uid + "-time")
        .setParallelism(1);
  }

  /** Commands are read by who reads commands; all else, but ticks, by who reads anything else. */
  private static boolean isOn(String port, RawRecord raw) {
    boolean commands = port.equals(Ports.COMMANDS.name());
    return Ticks.isTick(raw) || commands == raw.topic().equals(Ports.COMMANDS.name());
  }

  private static RawRecord onTopic(RawRecord raw, String topic) {
    return new RawRecord(topic, raw.partition(), raw.offset(), raw.headers(), raw.value());
  }

  @Override
  public <T> void sink(TopicPort<T> port, DataStream<T> values, String uid) {
    values.sinkTo(new TestSink<>(run, port.name())).uid(uid);
  }

  @Override
  public <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records, String uid) {
    records.sinkTo(new TestSink<>(run, port.name())).uid(uid);
  }

  @Override
  public <T> void sink(DocumentPort<T> port, DataStream<T> documents, String uid) {
    documents.sinkTo(new TestSink<>(run, port.name())).uid(uid);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters, String uid) {
    sink(Ports.DEAD_LETTERS, deadLetters, uid);
  }

  @Override
  public boolean writesInnerTopics() {
    return true;
  }

  @Override
  public <T> WatermarkStrategy<Decoded<T>> watermarks(Duration lateness) {
    return EventTime.punctuated(lateness);
  }

  @Override
  public Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}

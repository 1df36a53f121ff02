package dev.grapevine.benchmark.state;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.runtime.Binding;
import dev.grapevine.sdk.runtime.EventTime;
import dev.grapevine.sdk.runtime.SequenceSource;
import java.nio.file.Path;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Binds what a job reads to a file, and what it writes to counters: only the job is left. */
final class MeasuringBinding implements Binding {
  private final StreamExecutionEnvironment environment;
  private final String file;
  private final long events;

  MeasuringBinding(StreamExecutionEnvironment environment, Path file, long events) {
    this.environment = environment;
    this.file = file.toString();
    this.events = events;
  }

  @Override
  public StreamExecutionEnvironment environment() {
    return environment;
  }

  @Override
  public <T> DataStream<Decoded<T>> source(TopicPort<T> port, Decoder<T> decoder, String uid) {
    String path = file;
    long size = events;
    boolean isSilent = port.name().equals(Ports.COMMANDS.name());
    return environment
        .fromSource(
            new SequenceSource<RawRecord>(
                position -> isSilent ? new Silence() : new Input(Path.of(path), size)),
            WatermarkStrategy.noWatermarks(),
            uid,
            TypeInformation.of(RawRecord.class))
        .uid(uid)
        .map(decoder::decode)
        .returns(Decoded.typeOf(TypeInformation.of(port.type())))
        .uid(uid + "-decode")
        .assignTimestampsAndWatermarks(EventTime.punctuated(decoder.lateness()))
        .uid(uid + "-time");
  }

  @Override
  public <T> void sink(TopicPort<T> port, DataStream<T> values, String uid) {
    values.sinkTo(CountingSink.of(port)).uid(uid);
  }

  @Override
  public <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records, String uid) {
    throw new UnsupportedOperationException("Nothing is passed on unread: " + port.name());
  }

  @Override
  public <T> void sink(DocumentPort<T> port, DataStream<T> documents, String uid) {
    documents.sinkTo(CountingSink.of(port)).uid(uid);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters, String uid) {
    deadLetters.sinkTo(CountingSink.of(Ports.DEAD_LETTERS)).uid(uid);
  }

  @Override
  public boolean writesInnerTopics() {
    return false;
  }

  /** Nobody commands anything here. */
  private static final class Silence implements SequenceSource.Sequence<RawRecord> {
    @Override
    public RawRecord next() {
      return null;
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public void close() {}
  }
}

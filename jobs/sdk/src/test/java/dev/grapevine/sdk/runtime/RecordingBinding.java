package dev.grapevine.sdk.runtime;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.TopicPort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Takes note of what a graph asks for. */
final class RecordingBinding implements Binding {
  private final StreamExecutionEnvironment environment =
      StreamExecutionEnvironment.createLocalEnvironment(FlinkDefaults.graph(Map.of()));
  private final boolean writesInnerTopics;
  private final boolean joinsRelays;
  private final List<String> calls = new ArrayList<>();
  private final Map<String, DataStream<?>> written = new HashMap<>();

  RecordingBinding(boolean writesInnerTopics) {
    this(writesInnerTopics, true);
  }

  RecordingBinding(boolean writesInnerTopics, boolean joinsRelays) {
    this.writesInnerTopics = writesInnerTopics;
    this.joinsRelays = joinsRelays;
  }

  @Override
  public boolean joinsRelays() {
    return joinsRelays;
  }

  List<String> calls() {
    return calls;
  }

  /** The uids of all that flows into what was written under this uid. */
  Set<String> upstreamOf(String uid) {
    return written.get(uid).getTransformation().getTransitivePredecessors().stream()
        .map(Transformation::getUid)
        .filter(upstream -> upstream != null)
        .collect(Collectors.toSet());
  }

  @Override
  public StreamExecutionEnvironment environment() {
    return environment;
  }

  @Override
  public <T> DataStream<Decoded<T>> source(TopicPort<T> port, Decoder<T> decoder, String uid) {
    calls.add("source " + uid);
    SequenceSource<Decoded<T>> empty = new SequenceSource<>(position -> new EmptySequence<>());
    return environment
        .fromSource(
            empty,
            WatermarkStrategy.noWatermarks(),
            uid,
            Decoded.typeOf(TypeInformation.of(port.type())))
        .uid(uid);
  }

  @Override
  public <T> void sink(TopicPort<T> port, DataStream<T> values, String uid) {
    write("sink", values, uid);
  }

  @Override
  public <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records, String uid) {
    write("relay", records, uid);
  }

  @Override
  public <T> void sink(DocumentPort<T> port, DataStream<T> documents, String uid) {
    write("documents", documents, uid);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters, String uid) {
    write("dead letters", deadLetters, uid);
  }

  @Override
  public boolean writesInnerTopics() {
    return writesInnerTopics;
  }

  private <T> void write(String what, DataStream<T> values, String uid) {
    calls.add(what + " " + uid);
    written.put(uid, values);
    values.sinkTo(new DiscardingSink<>()).uid(uid);
  }

  private static final class EmptySequence<T> implements SequenceSource.Sequence<T> {
    @Override
    public T next() {
      return null;
    }

    @Override
    public boolean isFinished() {
      return true;
    }

    @Override
    public void close() {}
  }
}

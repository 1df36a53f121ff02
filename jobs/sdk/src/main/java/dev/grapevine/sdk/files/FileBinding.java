package dev.grapevine.sdk.files;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.DocumentFormat;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.TopicFormat;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.runtime.Binding;
import dev.grapevine.sdk.runtime.SequenceSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Binds raw records to an archive, and everything that jobs write to parts of files. */
final class FileBinding implements Binding {
  /** No archive holds commands. */
  private static final SequenceSource.Opener<RawRecord> NOTHING = position -> new Nothing();

  private final StreamExecutionEnvironment environment;
  private final SequenceSource.Opener<RawRecord> archive;
  private final Path parts;
  private final Set<String> results = new TreeSet<>();

  FileBinding(
      StreamExecutionEnvironment environment,
      SequenceSource.Opener<RawRecord> archive,
      Path parts) {
    this.environment = environment;
    this.archive = archive;
    this.parts = parts;
  }

  /** The names of all results, written or not. */
  Set<String> results() {
    return results;
  }

  @Override
  public StreamExecutionEnvironment environment() {
    return environment;
  }

  @Override
  public <T> DataStream<Decoded<T>> source(TopicPort<T> port, Decoder<T> decoder, String uid) {
    boolean isCommands = port.name().equals(Ports.COMMANDS.name());
    if (!port.name().equals(Ports.RAW) && !isCommands) {
      throw new IllegalArgumentException(
          "No job of this back-test writes %s: add the job that does.".formatted(port.name()));
    }
    TypeInformation<RawRecord> rawType = TypeInformation.of(RawRecord.class);
    DataStream<RawRecord> lines =
        environment
            .fromSource(
                new SequenceSource<>(isCommands ? NOTHING : archive),
                WatermarkStrategy.noWatermarks(),
                uid,
                rawType)
            .uid(uid)
            .setParallelism(1);
    // Lines go round the tasks in turn, closing ticks too, so that each task gets one of those.
    DataStream<RawRecord> lanes =
        environment.getParallelism() == 1
            ? lines
            : lines.partitionCustom(
                (Long line, int tasks) -> (int) (line % tasks), RawRecord::offset);
    return lanes
        .map(new ArchiveDecoder<>(decoder))
        .returns(Decoded.typeOf(TypeInformation.of(port.type())))
        .uid(uid + "-decode")
        .name(uid + "-decode");
  }

  @Override
  public <T> void sink(TopicPort<T> port, DataStream<T> values, String uid) {
    write(history(port), values, topicLines(port.format()), uid);
  }

  @Override
  public <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records, String uid) {
    DataStream<T> values =
        records
            .flatMap(new RelayedValues<T>())
            .returns(TypeInformation.of(port.type()))
            .uid(uid + "-values")
            .name(uid + "-values");
    write(history(port), values, topicLines(port.format()), uid);
  }

  @Override
  public <T> void sink(DocumentPort<T> port, DataStream<T> documents, String uid) {
    write(port.name(), documents, documentLines(port.format()), uid);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters, String uid) {
    sink(Ports.DEAD_LETTERS, deadLetters, uid);
  }

  @Override
  public boolean writesInnerTopics() {
    return false;
  }

  private <T> void write(String name, DataStream<T> values, Line.Format<T> format, String uid) {
    results.add(name);
    values.sinkTo(new PartSink<>(parts, name, format)).uid(uid).name(uid);
  }

  /** {@code topics-history} for {@code grapevine.topics}. */
  private static String history(TopicPort<?> port) {
    return port.name().substring(port.name().lastIndexOf('.') + 1) + "-history";
  }

  private static <T> Line.Format<T> topicLines(TopicFormat<T> format) {
    return value -> {
      byte[] json = format.encode(value);
      // A transition is told once: lines that say the same are one.
      String id = new String(json, StandardCharsets.UTF_8);
      return new Line(id, 0, format.time(value).toEpochMilli(), false, json);
    };
  }

  private static <T> Line.Format<T> documentLines(DocumentFormat<T> format) {
    return document ->
        new Line(
            format.id(document),
            format.version(document),
            format.time(document).toEpochMilli(),
            format.tombstone(document),
            format.encode(document));
  }

  /** A sequence that is at its end. */
  private static final class Nothing implements SequenceSource.Sequence<RawRecord> {
    @Override
    public RawRecord next() {
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

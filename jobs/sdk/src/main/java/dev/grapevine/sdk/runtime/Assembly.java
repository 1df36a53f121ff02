package dev.grapevine.sdk.runtime;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.config.Config;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Builds one graph of one or more jobs. A topic that several jobs read has one source, so that it
 * is read and decoded once; a topic that one job writes and another reads is joined in memory.
 */
public final class Assembly {
  private final Binding binding;
  private final TimeConfig time;
  private final String name;
  private final Set<String> innerTopics;
  private final Map<String, DataStream<?>> streams = new HashMap<>();
  private final List<DataStream<DeadLetter>> deadLetters = new ArrayList<>();

  private Assembly(Binding binding, TimeConfig time, String name, Set<String> innerTopics) {
    this.binding = binding;
    this.time = time;
    this.name = name;
    this.innerTopics = innerTopics;
  }

  /**
   * Defines the jobs in the binding's environment, those first that write what others read.
   *
   * @param name of the graph, in which the shared parts set records aside
   * @throws IllegalArgumentException if ports form a circle or two jobs have one name
   */
  public static void assemble(Binding binding, Config config, String name, List<StreamJob> jobs) {
    List<JobPorts> ordered = JobOrder.of(jobs.stream().map(JobPorts::of).toList());
    Assembly assembly =
        new Assembly(binding, config.section("time", TimeConfig.class), name, innerTopics(ordered));
    for (JobPorts ports : ordered) {
      ports.job().define(new JobPipeline(ports.job().name(), assembly, config));
    }
    assembly.deadLetters.stream()
        .reduce(DataStream::union)
        .ifPresent(all -> binding.deadLetters(all, "platform-dead-letters"));
  }

  private static Set<String> innerTopics(List<JobPorts> jobs) {
    Set<String> written = names(jobs.stream().map(JobPorts::writes).toList());
    Set<String> read = names(jobs.stream().map(JobPorts::reads).toList());
    Set<String> inner = new HashSet<>(written);
    inner.retainAll(read);
    return inner;
  }

  private static Set<String> names(List<Set<TopicPort<?>>> ports) {
    return ports.stream().flatMap(Set::stream).map(TopicPort::name).collect(Collectors.toSet());
  }

  Binding binding() {
    return binding;
  }

  void deadLetters(DataStream<DeadLetter> stream) {
    deadLetters.add(stream);
  }

  <T> DataStream<T> read(TopicPort<T> port) {
    @SuppressWarnings("unchecked")
    DataStream<T> known = (DataStream<T>) streams.get(port.name());
    if (known != null) {
      return known;
    }
    Decoder<T> decoder = new Decoder<>(name, port.format(), time.lateness(), binding.clock());
    DataStream<Decoded<T>> records = binding.source(port, decoder, platform(port, ""));
    DataStream<T> admitted = admit(port, records);
    streams.put(port.name(), admitted);
    return admitted;
  }

  <T> void write(TopicPort<T> port, DataStream<T> values, String uid) {
    join(port, values);
    if (isWritten(port)) {
      binding.sink(port, values, uid);
    }
  }

  <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records, String uid) {
    if (isInner(port) && binding.joinsRelays()) {
      DataStream<Decoded<T>> timed =
          records
              .assignTimestampsAndWatermarks(binding.<T>watermarks(time.lateness()))
              .uid(platform(port, "-time"))
              .name(platform(port, "-time"));
      join(port, admit(port, timed));
    }
    if (isWritten(port)) {
      binding.relay(port, records, uid);
    }
  }

  /** Whether another job of this graph reads what one of it writes here. */
  private boolean isInner(TopicPort<?> port) {
    return innerTopics.contains(port.name());
  }

  /** Hands values to the jobs that read the topic, together with those of its other writers. */
  @SuppressWarnings("unchecked")
  private <T> void join(TopicPort<T> port, DataStream<T> values) {
    streams.merge(port.name(), values, (a, b) -> ((DataStream<T>) a).union((DataStream<T>) b));
  }

  private boolean isWritten(TopicPort<?> port) {
    return binding.writesInnerTopics() || !isInner(port);
  }

  private <T> DataStream<T> admit(TopicPort<T> port, DataStream<Decoded<T>> records) {
    String uid = platform(port, "-admission");
    SingleOutputStreamOperator<T> admitted =
        records
            .transform(
                uid,
                TypeInformation.of(port.type()),
                new Admission.Factory<>(name, time.lateness()))
            .uid(uid);
    deadLetters(admitted.getSideOutput(Admission.DEAD_LETTERS));
    return admitted;
  }

  private static String platform(TopicPort<?> port, String role) {
    return "platform-" + port.name() + role;
  }
}

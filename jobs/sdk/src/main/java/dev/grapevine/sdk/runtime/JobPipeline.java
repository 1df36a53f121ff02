package dev.grapevine.sdk.runtime;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.Pipeline;
import dev.grapevine.sdk.RecordDecoder;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.config.Config;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** One job's view of a graph that may hold several. */
final class JobPipeline implements Pipeline {
  private final String job;
  private final Assembly assembly;
  private final Config config;

  JobPipeline(String job, Assembly assembly, Config config) {
    this.job = job;
    this.assembly = assembly;
    this.config = config;
  }

  @Override
  public <T> DataStream<T> in(TopicPort<T> port) {
    return assembly.read(port);
  }

  @Override
  public <T> void out(TopicPort<T> port, DataStream<T> values) {
    assembly.write(port, values, uid(port.name()));
  }

  @Override
  public <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records) {
    SingleOutputStreamOperator<Decoded<T>> sorted =
        step(
            port.name() + "-failures",
            records.process(new SortFailures<>()).returns(records.getType()));
    deadLetters(sorted.getSideOutput(Admission.DEAD_LETTERS));
    assembly.relay(port, sorted, uid(port.name()));
  }

  @Override
  public <T> void out(DocumentPort<T> port, DataStream<T> documents) {
    assembly.binding().sink(port, documents, uid(port.name()));
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> stream) {
    assembly.deadLetters(stream);
  }

  @Override
  public <C extends Record> C config(Class<C> type) {
    return config.section("jobs." + job, type);
  }

  @Override
  public TimeConfig time() {
    return config.section("time", TimeConfig.class);
  }

  @Override
  public <T> Decoder<T> decoder(RecordDecoder<T> format) {
    return new Decoder<>(job, format, time().lateness(), assembly.binding().clock());
  }

  @Override
  public <T> SingleOutputStreamOperator<T> step(
      String role, SingleOutputStreamOperator<T> operator) {
    return operator.uid(uid(role)).name(uid(role));
  }

  private String uid(String role) {
    return job + "-" + role;
  }
}

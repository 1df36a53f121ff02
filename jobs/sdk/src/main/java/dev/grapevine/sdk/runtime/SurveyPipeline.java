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
import java.time.Clock;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Takes note of the ports that a job asks for; the graph that comes of it is thrown away. */
final class SurveyPipeline implements Pipeline {
  private final StreamExecutionEnvironment environment =
      StreamExecutionEnvironment.getExecutionEnvironment();
  private final String job;
  private final JobPorts ports;

  SurveyPipeline(String job, JobPorts ports) {
    this.job = job;
    this.ports = ports;
  }

  @Override
  public <T> DataStream<T> in(TopicPort<T> port) {
    ports.reads().add(port);
    return environment
        .fromSequence(0, 0)
        .map(number -> (T) null)
        .returns(TypeInformation.of(port.type()));
  }

  @Override
  public <T> void out(TopicPort<T> port, DataStream<T> values) {
    ports.writes().add(port);
  }

  @Override
  public <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records) {
    ports.writes().add(port);
  }

  @Override
  public <T> void out(DocumentPort<T> port, DataStream<T> documents) {
    ports.documents().add(port);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters) {}

  @Override
  public <C extends Record> C config(Class<C> type) {
    ports.configType(type);
    return Config.defaults(type);
  }

  @Override
  public TimeConfig time() {
    return Config.defaults(TimeConfig.class);
  }

  @Override
  public <T> Decoder<T> decoder(RecordDecoder<T> format) {
    return new Decoder<>(job, format, time().lateness(), Clock.systemUTC());
  }

  @Override
  public <T> SingleOutputStreamOperator<T> step(
      String role, SingleOutputStreamOperator<T> operator) {
    return operator;
  }
}

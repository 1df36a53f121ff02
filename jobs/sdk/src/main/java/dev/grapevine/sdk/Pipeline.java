package dev.grapevine.sdk;

import dev.grapevine.schemas.DeadLetter;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The ends of one job's topology: where its streams come from and go to. */
public interface Pipeline {

  /**
   * The values of a topic that decoded well and are on time, in order of time within the allowed
   * lateness. All else has gone to the dead letters. Ticks have become watermarks.
   */
  <T> DataStream<T> in(TopicPort<T> port);

  /** Writes values to a topic, each to the partition of its key. */
  <T> void out(TopicPort<T> port, DataStream<T> values);

  /**
   * Writes records to a topic, each to the partition that it was read from, ticks included, so that
   * the order of time within a partition is kept; failures among them go to the dead letters.
   */
  <T> void relay(TopicPort<T> port, DataStream<Decoded<T>> records);

  /** Writes whole documents, each under its id and version. */
  <T> void out(DocumentPort<T> port, DataStream<T> documents);

  /** Sets records aside that a function of the job could not process. */
  void deadLetters(DataStream<DeadLetter> deadLetters);

  /** The job's section of the configuration. */
  <C extends Record> C config(Class<C> type);

  /** What holds for every job: how late a record may be, for example. */
  TimeConfig time();

  /** Decodes records, and sets what it cannot aside in the job's name. */
  <T> Decoder<T> decoder(RecordDecoder<T> format);

  /**
   * Gives an operator its uid and its name, both {@code <job>-<role>}. Every operator of a job
   * needs one; a role, once released, must never change.
   *
   * @param role kebab-case, unique within the job
   */
  <T> SingleOutputStreamOperator<T> step(String role, SingleOutputStreamOperator<T> operator);
}

package dev.grapevine.benchmark.state;

import dev.grapevine.sdk.DocumentFormat;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.TopicFormat;
import dev.grapevine.sdk.TopicPort;
import java.io.Serializable;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Encodes what is written as it would be sent, counts it, and drops it. */
final class CountingSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1L;

  private final String port;
  private final Counting<T> counting;

  private CountingSink(String port, Counting<T> counting) {
    this.port = port;
    this.counting = counting;
  }

  static <T> CountingSink<T> of(DocumentPort<T> port) {
    DocumentFormat<T> format = port.format();
    return new CountingSink<>(
        port.name(),
        (document, tally) -> tally.add(format.encode(document), format.tombstone(document)));
  }

  static <T> CountingSink<T> of(TopicPort<T> port) {
    TopicFormat<T> format = port.format();
    return new CountingSink<>(
        port.name(), (value, tally) -> tally.add(format.encode(value), false));
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    Tally tally = Tally.of(port);
    return new SinkWriter<>() {
      @Override
      public void write(T document, Context unused) {
        counting.count(document, tally);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }

  /** Encodes a value, and counts it. */
  private interface Counting<T> extends Serializable {
    void count(T value, Tally tally);
  }
}

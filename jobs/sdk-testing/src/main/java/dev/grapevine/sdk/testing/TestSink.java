package dev.grapevine.sdk.testing;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Hands values to the test. */
final class TestSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1L;

  private final String run;
  private final String port;

  TestSink(String run, String port) {
    this.run = run;
    this.port = port;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(T value, Context unused) {
        TestRuns.get(run).collect(port, value);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}

package dev.grapevine.benchmark.state;

import dev.grapevine.sdk.DocumentFormat;
import dev.grapevine.sdk.DocumentPort;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Encodes documents as they would be sent, counts them, and drops them. */
final class CountingSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1L;

  private final String port;
  private final DocumentFormat<T> format;

  CountingSink(DocumentPort<T> port) {
    this.port = port.name();
    format = port.format();
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    Tally tally = Tally.of(port);
    return new SinkWriter<>() {
      @Override
      public void write(T document, Context unused) {
        tally.add(format.encode(document), format.tombstone(document));
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}

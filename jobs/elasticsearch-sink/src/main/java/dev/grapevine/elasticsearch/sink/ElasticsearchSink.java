package dev.grapevine.elasticsearch.sink;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A sink for documents with versions of their own: at-least-once delivery that ends in the same
 * documents as exactly-once would, whatever fails in between.
 */
public final class ElasticsearchSink<T> extends AsyncSinkBase<T, BulkEntry> {
  private static final long serialVersionUID = 1L;

  private final ElasticsearchConnection connection;
  private final RejectionConverter rejectionConverter;
  private final SinkOptions options;

  ElasticsearchSink(
      ElasticsearchConnection connection,
      DocumentConverter<T> converter,
      RejectionConverter rejectionConverter,
      SinkOptions options) {
    super(
        (element, context) -> BulkEntry.of(converter.convert(element)),
        options.maxBatchSize(),
        options.maxInFlightRequests(),
        options.maxBufferedRequests(),
        options.maxBatchSizeInBytes(),
        options.maxTimeInBufferMs(),
        options.maxBatchSizeInBytes());
    this.connection = connection;
    this.rejectionConverter = rejectionConverter;
    this.options = options;
  }

  /** Starts a sink of elements of type {@code T}. */
  public static <T> ElasticsearchSinkBuilder<T> builder() {
    return new ElasticsearchSinkBuilder<>();
  }

  @Override
  public StatefulSinkWriter<T, BufferedRequestState<BulkEntry>> createWriter(
      WriterInitContext context) throws IOException {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<T, BufferedRequestState<BulkEntry>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<BulkEntry>> states)
      throws IOException {
    TemplateGuard transport =
        new TemplateGuard(
            new ClientTransport(connection.openClient(), connection.requestTimeout()),
            options.requiredTemplates());
    try {
      transport.checkNow(connection.requestTimeout().toMillis());
      return ElasticsearchSinkWriter.create(
          getElementConverter(), rejectionConverter, context, options, states, transport);
    } catch (IOException | RuntimeException e) {
      transport.close();
      throw e;
    }
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<BulkEntry>> getWriterStateSerializer() {
    return new BulkEntrySerializer();
  }
}

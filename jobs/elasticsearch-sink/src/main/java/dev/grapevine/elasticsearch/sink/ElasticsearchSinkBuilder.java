package dev.grapevine.elasticsearch.sink;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.connector.sink2.Sink;

/** Collects the settings of a sink; what is not set has a default that suits small documents. */
public final class ElasticsearchSinkBuilder<T> {
  private ElasticsearchConnection connection;
  private DocumentConverter<T> converter;
  private RejectionConverter rejectionConverter;
  private List<String> requiredTemplates = List.of();
  private int maxBatchSize = 500;
  private long maxBatchSizeInBytes = 5L << 20;
  private int maxInFlightRequests = 2;
  private int maxBufferedRequests = 5_000;
  private long maxTimeInBufferMs = 250;
  private BackOff backOff = BackOff.DEFAULT;

  ElasticsearchSinkBuilder() {}

  /** Where Elasticsearch is. Required. */
  public ElasticsearchSinkBuilder<T> connection(ElasticsearchConnection value) {
    connection = value;
    return this;
  }

  /** How an element becomes a document. Required. */
  public ElasticsearchSinkBuilder<T> converter(DocumentConverter<T> value) {
    converter = value;
    return this;
  }

  /** How a refused document becomes a dead letter. Required. */
  public ElasticsearchSinkBuilder<T> rejectionConverter(RejectionConverter value) {
    rejectionConverter = value;
    return this;
  }

  /** Index templates without which nothing may be written. Default: none. */
  public ElasticsearchSinkBuilder<T> requiredTemplates(List<String> names) {
    requiredTemplates = names;
    return this;
  }

  /** Documents in one request. Default: 500. */
  public ElasticsearchSinkBuilder<T> maxBatchSize(int value) {
    maxBatchSize = value;
    return this;
  }

  /** Bytes in one request, as sent; a larger document goes alone. Default: 5 MiB. */
  public ElasticsearchSinkBuilder<T> maxBatchSizeInBytes(long value) {
    maxBatchSizeInBytes = value;
    return this;
  }

  /** Requests of one subtask at a time. Default: 2. */
  public ElasticsearchSinkBuilder<T> maxInFlightRequests(int value) {
    maxInFlightRequests = value;
    return this;
  }

  /** Documents of one subtask that may queue before the stream has to wait. Default: 5000. */
  public ElasticsearchSinkBuilder<T> maxBufferedRequests(int value) {
    maxBufferedRequests = value;
    return this;
  }

  /** Milliseconds until an incomplete batch is sent. Default: 250. */
  public ElasticsearchSinkBuilder<T> maxTimeInBufferMS(long value) {
    maxTimeInBufferMs = value;
    return this;
  }

  /** Pauses between retries, always below the request timeout. Default: 100 ms to 5 s. */
  public ElasticsearchSinkBuilder<T> backOff(BackOff value) {
    backOff = value;
    return this;
  }

  /**
   * @throws NullPointerException naming a required setting that is missing
   * @throws IllegalArgumentException naming a setting out of range
   */
  public Sink<T> build() {
    Objects.requireNonNull(connection, "connection is required");
    Objects.requireNonNull(converter, "converter is required");
    Objects.requireNonNull(rejectionConverter, "rejectionConverter is required");
    return new ElasticsearchSink<>(
        connection,
        converter,
        rejectionConverter,
        new SinkOptions(
            requiredTemplates,
            maxBatchSize,
            maxBatchSizeInBytes,
            maxInFlightRequests,
            maxBufferedRequests,
            maxTimeInBufferMs,
            backOff,
            connection.requestTimeout().toMillis()));
  }
}

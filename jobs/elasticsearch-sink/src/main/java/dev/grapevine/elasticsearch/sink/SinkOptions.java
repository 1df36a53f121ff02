package dev.grapevine.elasticsearch.sink;

import java.io.Serializable;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;

/** The sizes and times of a sink, checked when the sink is built and not when it runs. */
record SinkOptions(
    List<String> requiredTemplates,
    int maxBatchSize,
    long maxBatchSizeInBytes,
    int maxInFlightRequests,
    int maxBufferedRequests,
    long maxTimeInBufferMs,
    BackOff backOff,
    long requestTimeoutMs)
    implements Serializable {

  /** The buffer may hold this many batches in bytes before the stream has to wait. */
  private static final int BUFFERED_BATCHES = 8;

  SinkOptions {
    requiredTemplates = List.copyOf(requiredTemplates);
    requirePositive(maxBatchSize, "maxBatchSize");
    requirePositive(maxBatchSizeInBytes, "maxBatchSizeInBytes");
    requirePositive(maxInFlightRequests, "maxInFlightRequests");
    requirePositive(maxTimeInBufferMs, "maxTimeInBufferMS");
    if (maxBufferedRequests <= maxBatchSize) {
      throw new IllegalArgumentException(
          "maxBufferedRequests (%d) must be greater than maxBatchSize (%d)"
              .formatted(maxBufferedRequests, maxBatchSize));
    }
    if (backOff.max().toMillis() >= requestTimeoutMs) {
      throw new IllegalArgumentException(
          "The longest back-off (%s) must be below the request timeout (%d ms)"
              .formatted(backOff.max(), requestTimeoutMs));
    }
  }

  long maxBufferedBytes() {
    return BUFFERED_BATCHES * maxBatchSizeInBytes;
  }

  /**
   * Flink's own timeout must never answer for a request that is still alive, since that would send
   * the batch a second time beside the first. The client times out long before; should it fail to,
   * the job fails rather than hang.
   */
  AsyncSinkWriterConfiguration forFlink() {
    return AsyncSinkWriterConfiguration.builder()
        .setMaxBatchSize(maxBatchSize)
        .setMaxBatchSizeInBytes(maxBatchSizeInBytes)
        .setMaxInFlightRequests(maxInFlightRequests)
        .setMaxBufferedRequests(maxBufferedRequests)
        .setMaxTimeInBufferMS(maxTimeInBufferMs)
        .setMaxRecordSizeInBytes(maxBatchSizeInBytes)
        .setRequestTimeoutMS(Math.max(600_000, 20 * requestTimeoutMs))
        .setFailOnTimeout(true)
        .setRateLimitingStrategy(new InFlightLimit(maxInFlightRequests, maxBatchSize))
        .build();
  }

  private static void requirePositive(long value, String name) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, but is " + value);
    }
  }
}

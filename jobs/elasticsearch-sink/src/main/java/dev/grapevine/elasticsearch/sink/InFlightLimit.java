package dev.grapevine.elasticsearch.sink;

import org.apache.flink.connector.base.sink.writer.strategy.RateLimitingStrategy;
import org.apache.flink.connector.base.sink.writer.strategy.RequestInfo;
import org.apache.flink.connector.base.sink.writer.strategy.ResultInfo;

/**
 * A fixed number of requests at a time. Flink's default shrinks batches on every entry handed back,
 * which here may be a dead letter or a newer write and no sign of overload; for that each request
 * backs off by itself, keeping its place among those in flight.
 */
final class InFlightLimit implements RateLimitingStrategy {
  private final int maxRequests;
  private final int maxBatchSize;
  private int requests;

  InFlightLimit(int maxRequests, int maxBatchSize) {
    this.maxRequests = maxRequests;
    this.maxBatchSize = maxBatchSize;
  }

  @Override
  public void registerInFlightRequest(RequestInfo request) {
    requests++;
  }

  @Override
  public void registerCompletedRequest(ResultInfo result) {
    requests--;
  }

  @Override
  public boolean shouldBlock(RequestInfo request) {
    return requests >= maxRequests && request.getBatchSize() > 0;
  }

  @Override
  public int getMaxBatchSize() {
    return maxBatchSize;
  }
}

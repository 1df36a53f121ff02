package dev.grapevine.dashboard.browser;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the lines of a stream that are what is looked for. */
final class LineCounter implements Flow.Subscriber<String> {
  private final String line;
  private final AtomicLong count;

  LineCounter(String line, AtomicLong count) {
    this.line = line;
    this.count = count;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String next) {
    if (next.equals(line)) {
      count.incrementAndGet();
    }
  }

  @Override
  public void onError(Throwable error) {
    // The stream ends with the measurement.
  }

  @Override
  public void onComplete() {
    // The stream ends with the measurement.
  }
}

package dev.grapevine.dashboard.browser;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** Hears every line of a stream. */
final class LineListener implements Flow.Subscriber<String> {
  private final Consumer<String> heard;

  LineListener(Consumer<String> heard) {
    this.heard = heard;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    heard.accept(line);
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

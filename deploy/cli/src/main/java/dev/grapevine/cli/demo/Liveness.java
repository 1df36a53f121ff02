package dev.grapevine.cli.demo;

import dev.grapevine.cli.CliException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the organisation live: sends everything at the time at which it happens. */
final class Liveness implements AutoCloseable {
  private static final long PAUSE_MILLIS = 200;
  private static final int PAUSES_BETWEEN_NOTES = 5;

  private final Timeline timeline;
  private final Clock clock;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "demo");
  private volatile Exception failure;

  private Liveness(Timeline timeline, Clock clock) {
    this.timeline = timeline;
    this.clock = clock;
  }

  /** Begins where the timeline is; nobody else may use that until this is closed. */
  static Liveness start(Timeline timeline, Clock clock) {
    Liveness liveness = new Liveness(timeline, clock);
    liveness.thread.start();
    return liveness;
  }

  private void run() {
    try {
      for (int i = 1; !stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); i++) {
        timeline.send(Instant.ofEpochMilli(clock.millis()));
        if (i % PAUSES_BETWEEN_NOTES == 0) {
          timeline.note();
        }
      }
      timeline.note();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
  }

  /**
   * Does nothing as long as all is well.
   *
   * @throws CliException if it has ended
   */
  void requireAlive() {
    Exception e = failure;
    if (e != null) {
      throw e instanceof CliException known
          ? known
          : CliException.failed("The organisation has stopped: %s".formatted(e.getMessage()), e);
    }
  }

  /** Stops, once all that was sent has arrived. */
  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

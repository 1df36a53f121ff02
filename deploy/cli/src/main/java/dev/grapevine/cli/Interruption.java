package dev.grapevine.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in order when it is interrupted: the process stays until the command has said
 * what it has done, or for ten seconds unless it asks for more.
 */
public final class Interruption implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Duration grace;
  private final Thread hook;

  /**
   * @param onRequest what else shall happen, besides {@link #isRequested}
   */
  public Interruption(Runnable onRequest) {
    this(onRequest, GRACE);
  }

  /**
   * @param onRequest what else shall happen, besides {@link #isRequested}
   * @param grace how long the command may take to end
   */
  public Interruption(Runnable onRequest, Duration grace) {
    this.grace = grace;
    hook = new Thread(() -> request(onRequest), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void request(Runnable onRequest) {
    requested.countDown();
    onRequest.run();
    try {
      finished.await(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** Waits for a while; true if the command was interrupted. */
  public boolean await(Duration time) throws InterruptedException {
    return requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, which is what the hook is for.
    }
  }
}

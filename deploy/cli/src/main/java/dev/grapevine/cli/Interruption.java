package dev.grapevine.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in order when it is interrupted: the process stays until the command has said
 * what it has done, or for ten seconds.
 */
public final class Interruption implements AutoCloseable {
  private static final long GRACE_SECONDS = 10;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  /**
   * @param onRequest what else shall happen, besides {@link #isRequested}
   */
  public Interruption(Runnable onRequest) {
    hook = new Thread(() -> request(onRequest), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void request(Runnable onRequest) {
    requested.countDown();
    onRequest.run();
    try {
      finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
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

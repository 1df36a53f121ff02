package dev.grapevine.e2e;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for a condition, and fails when it does not come true. */
final class Await {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private Await() {}

  static void until(String what, Callable<Boolean> condition) throws Exception {
    Instant deadline = Instant.now().plus(LIMIT);
    while (!isTrue(condition)) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Not within " + LIMIT + ": " + what);
      }
      Thread.sleep(200);
    }
  }

  /** A server that is away has not fulfilled the condition yet. */
  private static boolean isTrue(Callable<Boolean> condition) throws Exception {
    try {
      return condition.call();
    } catch (IOException away) {
      return false;
    }
  }
}

package dev.grapevine.cli.up;

import dev.grapevine.schemas.Namespace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

/** Applies the limits of dead letters from time to time. */
final class DeadLetterRounds {
  private static final Duration EVERY = Duration.ofHours(1);

  private final DeadLetterLimits limits;
  private final Consumer<String> log;
  private Instant next = Instant.MIN;

  /**
   * @param log is told what went wrong
   */
  DeadLetterRounds(DeadLetterLimits limits, Consumer<String> log) {
    this.limits = limits;
    this.log = log;
  }

  /** Once an hour; what goes wrong is tried again by then, since nobody waits for it. */
  void forget(Collection<String> namespaces, Instant now) throws InterruptedException {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(EVERY);
    for (String namespace : namespaces) {
      try {
        limits.apply(new Namespace(namespace), now);
      } catch (IOException e) {
        log.accept("Old dead letters are still there: " + e.getMessage());
      }
    }
  }
}

package dev.grapevine.cli.elasticsearch;

import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.dashboard.elasticsearch.ChangeTail;
import dev.grapevine.dashboard.elasticsearch.Shards.Change;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Prints what changes for as long as somebody looks. */
public final class Follower {
  private static final Duration POLL = Duration.ofMillis(500);

  private Follower() {}

  /**
   * Hands on what comes, until it is interrupted.
   *
   * @return the exit code
   */
  public static <T> int follow(ChangeTail<T> tail, Consumer<List<T>> printer)
      throws InterruptedException {
    try (Interruption interruption = new Interruption(() -> {})) {
      while (!interruption.await(POLL)) {
        printer.accept(tail.poll().stream().map(Change::document).toList());
      }
    }
    return ExitCodes.INTERRUPTED;
  }
}

package dev.grapevine.cli.replay;

import dev.grapevine.cli.ExitCodes;
import java.util.Map;

/**
 * What came of a replay.
 *
 * @param topic that was written to
 * @param read records read from the archive
 * @param written of them, those in Kafka
 * @param tooLarge of them, those that Kafka refused
 * @param deadLetters of those written, those that intake set aside, by reason
 * @param seconds that the writing took
 * @param outcome how the waiting for intake ended
 */
record ReplaySummary(
    String topic,
    long read,
    long written,
    long tooLarge,
    Map<String, Long> deadLetters,
    double seconds,
    CatchUp.Outcome outcome) {

  /** How many records were set aside. */
  long dead() {
    return deadLetters.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many records intake has let through; what was written is either that or a dead letter. */
  long accepted() {
    return written - dead();
  }

  /** Whether there is no use in sending more. */
  boolean mustEnd() {
    return outcome == CatchUp.Outcome.STALLED || outcome == CatchUp.Outcome.INTERRUPTED;
  }

  int exitCode() {
    return switch (outcome) {
      // Nothing has failed: the records are safe, and are read whenever intake is started.
      case DONE, NOT_RUNNING -> ExitCodes.OK;
      case STALLED -> ExitCodes.FAILED;
      case INTERRUPTED -> ExitCodes.INTERRUPTED;
    };
  }
}

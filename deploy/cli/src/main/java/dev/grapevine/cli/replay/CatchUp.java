package dev.grapevine.cli.replay;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until intake has read what was written. It gives up when nothing moves, not when it takes
 * long: how much there is to read is anybody's guess.
 */
public final class CatchUp {
  /** How the waiting ended. */
  public enum Outcome {
    DONE,
    /** No offset was ever committed. */
    NOT_RUNNING,
    /** Offsets were committed, and then no more. */
    STALLED,
    INTERRUPTED
  }

  /** Asks for the offsets that are committed; those of partitions without one are left out. */
  public interface Committed {
    Map<TopicPartition, Long> offsets() throws Exception;
  }

  /** Lets some time pass; true if the command is interrupted meanwhile. */
  public interface Pause {
    boolean pause(Duration time) throws InterruptedException;
  }

  private static final Duration POLL = Duration.ofMillis(250);

  private final Committed committed;
  private final Pause pause;
  private final Duration toStart;
  private final Duration toMove;

  /**
   * @param toStart how long the first commit may take
   * @param toMove how long each further one may take
   */
  public CatchUp(Committed committed, Pause pause, Duration toStart, Duration toMove) {
    this.committed = committed;
    this.pause = pause;
    this.toStart = toStart;
    this.toMove = toMove;
  }

  /**
   * Waits.
   *
   * @param ends the offsets to come to
   * @param progress is told how many records are still to be read
   */
  public Outcome await(Map<TopicPartition, Long> ends, LongConsumer progress) throws Exception {
    Map<TopicPartition, Long> before = committed.offsets();
    boolean moved = false;
    Duration still = Duration.ZERO;
    while (true) {
      Map<TopicPartition, Long> now = committed.offsets();
      long rest = rest(ends, now);
      progress.accept(rest);
      if (rest == 0) {
        return Outcome.DONE;
      }
      if (now.equals(before)) {
        still = still.plus(POLL);
      } else {
        moved = true;
        still = Duration.ZERO;
        before = now;
      }
      if (still.compareTo(moved ? toMove : toStart) > 0) {
        return moved ? Outcome.STALLED : Outcome.NOT_RUNNING;
      }
      if (pause.pause(POLL)) {
        return Outcome.INTERRUPTED;
      }
    }
  }

  private static long rest(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
        .sum();
  }
}

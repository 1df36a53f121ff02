package dev.grapevine.elasticsearch.sink;

import java.io.Serializable;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave an overloaded or absent Elasticsearch alone: exponential, with jitter so that
 * the subtasks do not return all at once.
 *
 * @param first upper bound of the first pause
 * @param max upper bound of every pause
 */
public record BackOff(Duration first, Duration max) implements Serializable {

  /** From 100 ms up to 5 s, which keeps recovery within seconds of Elasticsearch's own. */
  public static final BackOff DEFAULT = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));

  public BackOff {
    if (first.toMillis() < 1 || max.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "Back-off must start at 1 ms or more and not end below its start, but is "
              + first
              + " to "
              + max);
    }
  }

  /** A pause in milliseconds before the given attempt (1 is the first retry). */
  long millis(int attempt, RandomGenerator random) {
    int doublings = Math.min(Math.max(attempt, 1) - 1, 30);
    long bound = Math.min(max.toMillis(), first.toMillis() << doublings);
    return bound - random.nextLong(bound / 2 + 1);
  }
}

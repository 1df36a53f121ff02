package dev.grapevine.dashboard.elasticsearch;

import dev.grapevine.dashboard.elasticsearch.Shards.Change;
import dev.grapevine.dashboard.elasticsearch.Shards.Shard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Follows documents without missing or repeating a change. Changes become visible in any order, so
 * what is behind the newest one by a few seconds is looked at again, and what was seen is known.
 */
public final class ChangeTail<T> {
  /** Longer than it takes until a change can be found. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private static final int PAGE = 500;

  private final Shards<T> shards;
  private final Function<T, Instant> time;
  private final LongSupplier nanos;
  private final Map<Shard, Position> positions = new HashMap<>();

  /** Where a shard is read from, and when the newest change was first heard of. */
  private static final class Position {
    private long from;
    private long next;
    private long nextNanos;
    private final Set<Long> seen = new HashSet<>();

    Position(long from, long nanos) {
      this.from = from;
      this.next = from;
      this.nextNanos = nanos;
    }
  }

  /**
   * @param time of a document, by which those that come at once are ordered
   * @param nanos a clock that only goes forward
   */
  public ChangeTail(Shards<T> shards, Function<T, Instant> time, LongSupplier nanos) {
    this.shards = shards;
    this.time = time;
    this.nanos = nanos;
  }

  /** Begins after what is there now. */
  public void skipToEnd() {
    shards
        .newest()
        .forEach((shard, newest) -> positions.put(shard, new Position(newest, nanos.getAsLong())));
  }

  /** The changes since the last call, by the time of their documents. */
  public List<Change<T>> poll() {
    List<Change<T>> changes = new ArrayList<>();
    shards
        .newest()
        .forEach(
            (shard, newest) -> {
              Position position =
                  positions.computeIfAbsent(shard, s -> new Position(-1, nanos.getAsLong()));
              if (newest > position.from) {
                read(shard, position, changes);
                settle(position, newest);
              }
            });
    changes.sort(Comparator.comparing(change -> time.apply(change.document())));
    return changes;
  }

  private void read(Shard shard, Position position, List<Change<T>> changes) {
    long after = position.from;
    List<Change<T>> page;
    do {
      page = shards.after(shard, after, PAGE);
      for (Change<T> change : page) {
        after = change.number();
        if (position.seen.add(change.number())) {
          changes.add(change);
        }
      }
    } while (page.size() == PAGE);
  }

  /** What has been the newest for long enough can be found, and has been by now. */
  private void settle(Position position, long newest) {
    long now = nanos.getAsLong();
    if (now - position.nextNanos >= SETTLED.toNanos()) {
      position.from = position.next;
      position.seen.removeIf(number -> number <= position.from);
      position.next = newest;
      position.nextNanos = now;
    }
  }
}

package dev.grapevine.dashboard.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.elasticsearch.Shards.Change;
import dev.grapevine.dashboard.elasticsearch.Shards.Shard;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeTailTest {
  private static final Shard MARCH = new Shard("grapevine-feed-org-2026.03", "0");
  private static final Shard APRIL = new Shard("grapevine-feed-org-2026.04", "0");

  private final FakeShards shards = new FakeShards();
  private long nanos;
  private final ChangeTail<Instant> tail = new ChangeTail<>(shards, time -> time, () -> nanos);

  @Test
  void whatWasThereIsNotRepeated() {
    shards.write(MARCH, 0, "a");
    tail.skipToEnd();
    assertThat(poll()).isEmpty();

    shards.write(MARCH, 1, "b");
    assertThat(poll()).containsExactly("b");
    assertThat(poll()).isEmpty();
  }

  @Test
  void aNewMonthIsReadFromItsBeginning() {
    tail.skipToEnd();
    shards.write(APRIL, 0, "a");

    assertThat(poll()).containsExactly("a");
  }

  @Test
  void whatBecomesVisibleLaterThanItsSuccessorIsNotMissed() {
    tail.skipToEnd();
    shards.write(MARCH, 1, "second");
    assertThat(poll()).containsExactly("second");

    pass(Duration.ofSeconds(2));
    shards.write(MARCH, 0, "first");
    assertThat(poll()).containsExactly("first");
  }

  @Test
  void longAfterwardsNothingIsLookedAtAgain() {
    tail.skipToEnd();
    shards.write(MARCH, 0, "a");
    for (int i = 0; i < 50; i++) {
      poll();
      pass(Duration.ofSeconds(1));
    }
    int before = shards.searches;

    poll();

    assertThat(shards.searches).isEqualTo(before);
  }

  @Test
  void aChangedLineComesAgain() {
    tail.skipToEnd();
    shards.write(MARCH, 0, "a");
    poll();
    shards.remove(MARCH, 0);
    shards.write(MARCH, 1, "a");

    assertThat(poll()).containsExactly("a");
  }

  @Test
  void manyAtOnceAreAllRead() {
    tail.skipToEnd();
    IntStream.range(0, 1200).forEach(i -> shards.write(MARCH, i, "item" + i));

    assertThat(poll()).hasSize(1200).doesNotHaveDuplicates();
  }

  private List<String> poll() {
    return tail.poll().stream().map(Change::id).toList();
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  private static final class FakeShards implements Shards<Instant> {
    private final Map<Shard, TreeMap<Long, Change<Instant>>> changes = new HashMap<>();
    private final Map<Shard, Long> newest = new HashMap<>();
    private int searches;

    void write(Shard shard, long number, String id) {
      changes
          .computeIfAbsent(shard, s -> new TreeMap<>())
          .put(number, new Change<>(id, number, Instant.ofEpochSecond(number)));
      newest.merge(shard, number, Math::max);
    }

    void remove(Shard shard, long number) {
      changes.get(shard).remove(number);
    }

    @Override
    public Map<Shard, Long> newest() {
      return newest;
    }

    @Override
    public List<Change<Instant>> after(Shard shard, long number, int limit) {
      searches++;
      return changes.get(shard).tailMap(number, false).values().stream().limit(limit).toList();
    }
  }
}

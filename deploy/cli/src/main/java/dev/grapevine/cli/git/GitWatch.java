package dev.grapevine.cli.git;

import dev.grapevine.cli.CliException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds out what has come to a repository's branches since it was looked at before, and what is
 * gone from all of them.
 */
public final class GitWatch {
  /**
   * What has changed.
   *
   * @param lines to be sent, in order
   * @param commits how many are new
   * @param withdrawn how many are gone
   */
  public record Changes(List<byte[]> lines, int commits, int withdrawn) {
    static final Changes NONE = new Changes(List.of(), 0, 0);
  }

  /** Branches are moved and renamed step by step, and nothing is gone in between. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final GitRepository repository;
  private final CommitLines lines;
  private final Duration live;
  private final LongSupplier nanos;
  private final Map<ObjectId, Long> withdrawn = new HashMap<>();
  private Set<ObjectId> now;
  private Set<ObjectId> known;
  private long sinceNanos;

  GitWatch(
      GitRepository repository,
      CommitLines lines,
      Set<ObjectId> tips,
      Duration live,
      LongSupplier nanos) {
    this.repository = repository;
    this.lines = lines;
    this.live = live;
    this.nanos = nanos;
    this.now = Set.copyOf(tips);
    this.known = Set.copyOf(tips);
  }

  /**
   * Looks at it again.
   *
   * @param time of the present
   * @throws CliException if it cannot be read any more
   */
  public Changes poll(Instant time) {
    try {
      Set<ObjectId> tips = repository.tips();
      if (tips.isEmpty() || !repository.exists()) {
        throw CliException.failed(
            "%s is no longer there, or has lost all its branches. What was sent stays."
                .formatted(repository.path()),
            null);
      }
      if (!tips.equals(now)) {
        sinceNanos = nanos.getAsLong();
        Changes changes = arrived(tips, time);
        now = Set.copyOf(tips);
        return changes;
      }
      boolean settled = nanos.getAsLong() - sinceNanos >= SETTLED.toNanos();
      return settled && !known.equals(now) ? gone(time) : Changes.NONE;
    } catch (IOException e) {
      throw GitSource.broken(repository.path(), e);
    }
  }

  private Changes arrived(Set<ObjectId> tips, Instant time) throws IOException {
    List<History.Dated> commits = History.between(repository.jgit(), known, tips, lines::author);
    Set<ObjectId> all = new HashSet<>(known);
    all.addAll(tips);
    known = Set.copyOf(all);
    List<byte[]> out = new ArrayList<>();
    int[] done = new int[1];
    History.read(
        repository.jgit(),
        commits,
        () -> false,
        (commit, walk) -> {
          int rest = commits.size() - ++done[0];
          Instant own = commits.get(done[0] - 1).time();
          Long before = withdrawn.remove(commit.copy());
          long version = before == null ? 1 : Math.max(before + 1, time.toEpochMilli());
          out.addAll(lines.of(commit, walk.getObjectReader(), toldAt(own, time, rest), version));
        });
    return new Changes(out, commits.size(), 0);
  }

  /**
   * Its own time, as long as that is the present. A commit that was made elsewhere a while ago
   * arrives now: told at its own time it would be late, and nobody would hear of it.
   */
  private Instant toldAt(Instant own, Instant time, int rest) {
    return own.isBefore(time.minus(live)) || own.isAfter(time) ? time.minusMillis(rest) : own;
  }

  private Changes gone(Instant time) throws IOException {
    List<History.Dated> commits = History.between(repository.jgit(), now, known, commit -> {});
    known = now;
    List<byte[]> out = new ArrayList<>();
    for (History.Dated commit : commits) {
      long version = time.toEpochMilli();
      withdrawn.put(commit.id(), version);
      out.add(lines.deletion(commit.id(), time, version));
    }
    return new Changes(out, 0, commits.size());
  }
}

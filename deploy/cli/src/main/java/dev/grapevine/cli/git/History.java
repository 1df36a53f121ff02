package dev.grapevine.cli.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** Walks what some commits reach and others do not, the oldest first. */
final class History {
  /** A commit and when it was made, as far as it says so. */
  record Dated(ObjectId id, Instant time) {}

  private History() {}

  /** Is shown every commit with its message. */
  interface Reader {
    void read(RevCommit commit, RevWalk walk) throws IOException;
  }

  /**
   * The commits that can be reached from the tips and not from the others, parents first. Of those
   * that are no longer there nothing can be said, so they are left out.
   *
   * @param seen is shown each of them once on the way
   */
  static List<Dated> between(
      Repository repository,
      Collection<ObjectId> others,
      Collection<ObjectId> tips,
      Consumer<RevCommit> seen)
      throws IOException {
    List<Dated> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      // Bodies are read one by one below: the walk has to hold all commits at once.
      walk.setRetainBody(false);
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      for (ObjectId tip : tips) {
        RevCommit commit = commit(walk, tip);
        if (commit != null) {
          walk.markStart(commit);
        }
      }
      for (ObjectId other : others) {
        RevCommit commit = commit(walk, other);
        if (commit != null) {
          walk.markUninteresting(commit);
        }
      }
      Instant before = Instant.EPOCH;
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        walk.parseBody(commit);
        seen.accept(commit);
        before = CommitLines.time(commit).orElse(before);
        commits.add(new Dated(commit.copy(), before));
        commit.disposeBody();
      }
    }
    return commits;
  }

  /** A branch may point to something that is no commit, or to one that was cleared away. */
  private static RevCommit commit(RevWalk walk, ObjectId id) throws IOException {
    try {
      return walk.peel(walk.parseAny(id)) instanceof RevCommit commit ? commit : null;
    } catch (MissingObjectException e) {
      return null;
    }
  }

  /**
   * By time, and parents first where that is the same: what is behind an earlier record is late,
   * and clocks differ.
   */
  static List<Dated> inOrderOfTime(List<Dated> commits) {
    return commits.stream().sorted(Comparator.comparing(Dated::time)).toList();
  }

  /** Reads commits with their messages and their parents' trees, until told to stop. */
  static void read(Repository repository, List<Dated> commits, BooleanSupplier stop, Reader reader)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      for (Dated each : commits) {
        if (stop.getAsBoolean()) {
          return;
        }
        RevCommit commit = walk.parseCommit(each.id());
        walk.parseBody(commit);
        for (RevCommit parent : commit.getParents()) {
          walk.parseHeaders(parent);
          parent.disposeBody();
        }
        reader.read(commit, walk);
        commit.disposeBody();
      }
    }
  }
}

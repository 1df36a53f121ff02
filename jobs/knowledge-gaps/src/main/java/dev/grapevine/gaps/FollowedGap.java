package dev.grapevine.gaps;

import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.GapState;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a gap through all its episodes.
 *
 * @param episode the newest; null if it is forgotten, or there never was one
 * @param episodes how many there were
 * @param waiting commands that are to be answered
 * @param expiry when to forget the episode, in milliseconds of event time
 * @param memory when to forget how many there were
 */
public record FollowedGap(
    Episode episode, int episodes, List<Command> waiting, long expiry, long memory) {

  static final FollowedGap UNKNOWN = new FollowedGap(null, 0, List.of(), 0, 0);

  public FollowedGap {
    waiting = waiting == null ? List.of() : waiting;
  }

  FollowedGap with(Episode next) {
    return new FollowedGap(next, episodes, waiting, expiry, memory);
  }

  FollowedGap begun() {
    return new FollowedGap(null, episodes + 1, waiting, expiry, memory);
  }

  FollowedGap until(long nextExpiry, long nextMemory) {
    return new FollowedGap(
        episode, episodes, waiting, Math.max(expiry, nextExpiry), Math.max(memory, nextMemory));
  }

  FollowedGap waitingFor(Command command) {
    List<Command> all = new ArrayList<>(waiting);
    if (all.stream().noneMatch(each -> each.id().equals(command.id()))) {
      all.add(command);
    }
    return new FollowedGap(episode, episodes, all, expiry, memory);
  }

  FollowedGap answered(Command command) {
    List<Command> left = new ArrayList<>(waiting);
    left.remove(command);
    return new FollowedGap(episode, episodes, left, expiry, memory);
  }

  FollowedGap refused(Command command) {
    FollowedGap left = answered(command);
    return episode == null ? left : left.with(episode.answered(command.id()));
  }

  boolean isSnoozedUntil(long now) {
    return episode != null
        && episode.gap().state() == GapState.SNOOZED
        && episode.gap().snoozedUntil().toEpochMilli() <= now;
  }

  /** When something happens next of itself, in milliseconds of event time. */
  long next() {
    long next = episode != null ? expiry : episodes > 0 ? memory : Long.MAX_VALUE;
    for (Command command : waiting) {
      next = Math.min(next, command.time().toEpochMilli());
    }
    return episode != null && episode.gap().state() == GapState.SNOOZED
        ? Math.min(next, episode.gap().snoozedUntil().toEpochMilli())
        : next;
  }

  /** Whether there is a gap, and it is to be watched on. */
  boolean isWatched() {
    return episode != null && episode.gap().state().isOpen() && episode.isGap();
  }

  /** What is left at a time after the expiry. */
  FollowedGap forgotten(long now) {
    return new FollowedGap(null, now >= memory ? 0 : episodes, waiting, 0, memory);
  }

  boolean isEmpty() {
    return episode == null && episodes == 0 && waiting.isEmpty();
  }
}

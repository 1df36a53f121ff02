package dev.grapevine.gaps;

import dev.grapevine.schemas.GapState;

/**
 * What is kept of a gap through all its episodes.
 *
 * @param episode the newest; null if it is forgotten, or there never was one
 * @param episodes how many there were
 * @param expiry when to forget the episode, in milliseconds of event time
 * @param memory when to forget how many there were
 */
public record FollowedGap(Episode episode, int episodes, long expiry, long memory) {

  static final FollowedGap UNKNOWN = new FollowedGap(null, 0, 0, 0);

  FollowedGap with(Episode next) {
    return new FollowedGap(next, episodes, expiry, memory);
  }

  FollowedGap begun() {
    return new FollowedGap(null, episodes + 1, expiry, memory);
  }

  FollowedGap until(long nextExpiry, long nextMemory) {
    return new FollowedGap(
        episode, episodes, Math.max(expiry, nextExpiry), Math.max(memory, nextMemory));
  }

  boolean isSnoozedUntil(long now) {
    return episode != null
        && episode.gap().state() == GapState.SNOOZED
        && episode.gap().snoozedUntil().toEpochMilli() <= now;
  }

  /** When something happens next of itself, in milliseconds of event time. */
  long next() {
    long next = episode != null ? expiry : episodes > 0 ? memory : Long.MAX_VALUE;
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
    return new FollowedGap(null, now >= memory ? 0 : episodes, 0, memory);
  }

  boolean isEmpty() {
    return episode == null && episodes == 0;
  }
}

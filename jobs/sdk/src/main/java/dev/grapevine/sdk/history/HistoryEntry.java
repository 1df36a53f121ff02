package dev.grapevine.sdk.history;

import java.time.Instant;

/**
 * All that is known of one activity: what it contributed, and the undos that name it. Either may
 * arrive first.
 *
 * @param contribution null as long as only undos of it have been seen
 * @param undos how many undos take it back
 * @param undoneAt time of the newest of them; {@link Instant#EPOCH} if there are none
 */
public record HistoryEntry(Contribution contribution, int undos, Instant undoneAt) {
  /** Of an activity of which nothing has been seen. */
  public static final HistoryEntry UNSEEN = new HistoryEntry(null, 0, Instant.EPOCH);

  public HistoryEntry {
    undoneAt = undoneAt == null ? Instant.EPOCH : undoneAt;
  }

  /** The same, once the activity has been seen. */
  public HistoryEntry with(Contribution seen) {
    return new HistoryEntry(seen, undos, undoneAt);
  }

  /** The same, taken back once more. */
  public HistoryEntry undoneBy(Contribution undo) {
    return new HistoryEntry(
        contribution, undos + 1, undo.time().isAfter(undoneAt) ? undo.time() : undoneAt);
  }

  public boolean isSeen() {
    return contribution != null;
  }

  /** Whether it has been seen, and was not taken back. */
  public boolean stands() {
    return contribution != null && undos == 0;
  }

  public boolean isUndone() {
    return undos > 0;
  }

  /** The newer of its own time and that of its undos. */
  public Instant newestTime() {
    return undoneAt.isAfter(contribution.time()) ? undoneAt : contribution.time();
  }
}

package dev.grapevine.feed;

import dev.grapevine.schemas.Readers;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.Facts;
import dev.grapevine.sdk.history.HistoryEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What the pieces of an object need to know of each other, so that a new one need not look at the
 * others: the newest edit, what was deleted, and how many changes there were.
 *
 * @param said whether the object ever was something said (asked, answered, a message), visible or
 *     not, taken back or not: its edits are corrections rather than news
 * @param edit the newest edit that was not taken back; may be null
 * @param edits who could see the edits ever seen, taken back or not, each kind once
 * @param deletedFrom the lowest version of any deletion ever seen, taken back or not: 0 if there
 *     was none
 * @param deletedUpTo the highest version that a deletion took away: 0 for none, {@link Facts#FINAL}
 *     for every version there will ever be
 * @param contentVersion the highest version of a creation or an edit that was not taken back
 * @param changes how many contributions touch every piece of the object
 * @param changedAt time of the newest of them; {@link Instant#EPOCH} if there are none
 */
public record ObjectSummary(
    boolean said,
    Contribution edit,
    List<Readers> edits,
    long deletedFrom,
    long deletedUpTo,
    long contentVersion,
    int changes,
    Instant changedAt) {

  /** Of an object of which nothing is known. */
  static final ObjectSummary NOTHING =
      new ObjectSummary(false, null, List.of(), 0, 0, 0, 0, Instant.EPOCH);

  public ObjectSummary {
    edits = edits == null ? List.of() : edits;
    changedAt = changedAt == null ? Instant.EPOCH : changedAt;
  }

  /** The summary of a history, whatever its order. */
  static ObjectSummary of(Collection<HistoryEntry> history) {
    Summarizer summarizer = new Summarizer();
    for (HistoryEntry entry : history) {
      if (entry.isSeen()) {
        summarizer.add(entry);
      }
    }
    // What comes back after a deletion is known only when all deletions are.
    ObjectSummary facts = summarizer.summary();
    for (HistoryEntry entry : history) {
      if (entry.isSeen() && facts.isChangedBy(entry.contribution())) {
        summarizer.addChange(entry);
      }
    }
    return summarizer.summary();
  }

  /**
   * Whether a contribution leaves all pieces as they are but its own, or the one that it takes
   * back. It then also leaves this summary as it is, but for the version of content that no
   * deletion asks for.
   *
   * @param target for an undo, what it takes back; null if there is no such thing
   */
  boolean isUntouchedBy(Contribution contribution, HistoryEntry target) {
    if (contribution.isUndo()) {
      return target == null
          || !target.isSeen()
          || target.contribution().isUndo()
          || target.contribution().isAct()
          || (target.contribution().isContent() && deletedFrom == 0);
    }
    return contribution.isAct()
        || (contribution.isContent() && deletedFrom == 0 && (said || !contribution.isSaid()));
  }

  /**
   * Whether a contribution touches every piece of the object, its own among them: an edit, a
   * deletion, or content that comes back, or would have, after a deletion.
   */
  boolean isChangedBy(Contribution contribution) {
    return contribution.isEdit()
        || contribution.isDelete()
        || (contribution.isContent() && deletedFrom != 0 && contribution.version() > deletedFrom);
  }

  /**
   * Whether a deletion has taken away what has this version. Once content of a higher version has
   * come back, acts of unknown version come back with it.
   */
  boolean isDeleted(long version, boolean act) {
    return new Facts(edit, deletedUpTo, contentVersion).isDeleted(version, act);
  }
}

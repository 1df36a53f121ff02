package dev.grapevine.feed;

import dev.grapevine.schemas.Readers;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one activity comes to in the feeds, given the history of its object: a pure function of the
 * two, which knows neither order of arrival nor what was sent before. Lines are put together from
 * pieces.
 *
 * @param own the contribution whose piece it is
 * @param edit whose content it shows instead of its own; may be null
 * @param readers who may see it; nobody once it was taken back or deleted
 * @param reach the scopes that it could ever have been seen in, given the same contributions in any
 *     order
 * @param newest event time of the newest contribution that touches it
 * @param revision how many contributions touch it; with {@code newest} it only grows
 */
record Piece(
    Contribution own,
    Contribution edit,
    Readers readers,
    Set<String> reach,
    Instant newest,
    int revision) {

  /** The piece of an activity; null for one that never has any, such as a delete. */
  static Piece of(HistoryEntry entry, ObjectSummary object) {
    Contribution own = entry.contribution();
    if (own == null || !own.isLine()) {
      return null;
    }
    Contribution edit = shownEdit(own, object);
    Instant newest = entry.newestTime();
    return new Piece(
        own,
        edit,
        readers(entry, edit, object),
        reach(own, object),
        object.changedAt().isAfter(newest) ? object.changedAt() : newest,
        revision(entry, object));
  }

  /** The newest event time of what it shows. */
  Instant time() {
    return edit != null && edit.time().isAfter(own.time()) ? edit.time() : own.time();
  }

  /** Whether it shows content that is not the first. */
  boolean isEdited() {
    return edit != null && !own.isEdit();
  }

  /** The contribution whose content it shows. */
  Contribution content() {
    return edit == null ? own : edit;
  }

  /** Whether it is still in every feed that it was in. */
  boolean isSeenByAllWhoSaw(Piece before) {
    return readers.scopes().containsAll(before.readers.scopes());
  }

  /** Whether it was changed so late that its line is not rewritten any more. */
  boolean isSettled(Duration retention) {
    return newest.isAfter(own.time().plus(retention));
  }

  /** Acts have no content to be edited. */
  private static Contribution shownEdit(Contribution own, ObjectSummary object) {
    Contribution edit = object.edit();
    boolean shows =
        edit != null && !own.isAct() && !edit.id().equals(own.id()) && edit.supersedes(own);
    return shows ? edit : null;
  }

  private static Readers readers(HistoryEntry entry, Contribution edit, ObjectSummary object) {
    Contribution own = entry.contribution();
    long version = edit == null ? own.version() : Math.max(own.version(), edit.version());
    if (entry.isUndone() || object.isDeleted(version, own.isAct())) {
      return Readers.NOBODY;
    }
    if (own.isEdit() && object.said()) {
      return Readers.NOBODY; // To correct what one has said is no news.
    }
    // An act says of an object that it is there: not to more people than see the object now.
    Contribution narrowing = own.isAct() ? object.edit() : edit;
    return narrowing == null ? own.readers() : own.readers().narrowedBy(narrowing.readers());
  }

  private static Set<String> reach(Contribution own, ObjectSummary object) {
    if (object.edits().isEmpty()) {
      return Set.copyOf(own.readers().scopes());
    }
    Set<String> reach = new LinkedHashSet<>(own.readers().scopes());
    object.edits().forEach(edit -> reach.addAll(own.readers().narrowedBy(edit).scopes()));
    return reach;
  }

  private static int revision(HistoryEntry entry, ObjectSummary object) {
    int alone = object.isChangedBy(entry.contribution()) ? 0 : 1 + entry.undos();
    int hidden = entry.contribution().isEdit() && object.said() ? 1 : 0;
    return object.changes() + alone + hidden;
  }
}

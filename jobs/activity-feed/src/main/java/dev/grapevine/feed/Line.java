package dev.grapevine.feed;

import java.time.Instant;

/**
 * What one activity comes to in the feeds, given the history of its object: a pure function of the
 * two, which knows neither order of arrival nor what was written before.
 *
 * @param own the contribution whose line it is
 * @param edit whose content it shows instead of its own; may be null
 * @param exposure who may see it; nobody once it was taken back or deleted
 * @param version of its documents, which only grows as the history does
 */
record Line(Contribution own, Contribution edit, Exposure exposure, long version) {
  private static final int REVISIONS = 1024;

  /** The line of an activity; null for one that never is a line, such as a delete. */
  static Line of(HistoryEntry entry, ObjectSummary object) {
    Contribution own = entry.contribution();
    if (own == null || !own.isLine()) {
      return null;
    }
    Contribution edit =
        own.isContent() && object.edit() != null && object.edit().supersedes(own)
            ? object.edit()
            : null;
    return new Line(own, edit, exposure(entry, edit, object), version(entry, object));
  }

  /** The newest event time of what the line shows. */
  Instant time() {
    return edit != null && edit.time().isAfter(own.time()) ? edit.time() : own.time();
  }

  /** Whether it shows content that is not the first. */
  boolean isEdited() {
    return edit != null || own.isEdit();
  }

  /** The contribution whose content it shows. */
  Contribution content() {
    return edit == null ? own : edit;
  }

  private static Exposure exposure(HistoryEntry entry, Contribution edit, ObjectSummary object) {
    Contribution own = entry.contribution();
    long version = edit == null ? own.version() : Math.max(own.version(), edit.version());
    if (entry.isUndone() || object.isDeleted(version, own.isAct())) {
      return Exposure.NOBODY;
    }
    if (own.isEdit()) {
      // It stands in for a creation that has not been seen; several edits stand in as one.
      boolean newest = object.edit().id().equals(own.id());
      return newest && !object.created() ? own.exposure() : Exposure.NOBODY;
    }
    // An act says of an object that it is there: not to more people than see the object now.
    Contribution narrowing = own.isAct() ? object.edit() : edit;
    return narrowing == null ? own.exposure() : own.exposure().narrowedBy(narrowing.exposure());
  }

  /** Newest event time in milliseconds x 1024 + number of contributions, at most 1023. */
  private static long version(HistoryEntry entry, ObjectSummary object) {
    Instant own = entry.newestTime();
    Instant newest = object.changedAt().isAfter(own) ? object.changedAt() : own;
    int alone = object.isChangedBy(entry.contribution()) ? 0 : 1 + entry.undos();
    int replaced = entry.contribution().isEdit() && object.created() ? 1 : 0;
    int revision = object.changes() + alone + replaced;
    return newest.toEpochMilli() * REVISIONS + Math.min(REVISIONS - 1, revision);
  }
}

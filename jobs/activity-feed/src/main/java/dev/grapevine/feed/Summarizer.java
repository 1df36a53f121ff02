package dev.grapevine.feed;

import java.time.Instant;

/**
 * Adds up an {@link ObjectSummary}. Every number in it that ends up in the version of a document
 * only grows as the history does: hence things taken back still count as changes.
 */
final class Summarizer {
  private boolean created;
  private Contribution edit;
  private long deletedFrom;
  private long deletedUpTo;
  private long contentVersion;
  private int changes;
  private Instant changedAt = Instant.EPOCH;

  void add(HistoryEntry entry) {
    Contribution contribution = entry.contribution();
    if (contribution.isContent()) {
      created = true;
    }
    if (contribution.isDelete()) {
      addDeletion(contribution, entry.isUndone());
    } else if (!entry.isUndone()) {
      addContent(contribution);
    }
  }

  void addChange(HistoryEntry entry) {
    changes += 1 + entry.undos();
    changedAt = entry.newestTime().isAfter(changedAt) ? entry.newestTime() : changedAt;
  }

  ObjectSummary summary() {
    return new ObjectSummary(
        created, edit, deletedFrom, deletedUpTo, contentVersion, changes, changedAt);
  }

  private void addDeletion(Contribution deletion, boolean undone) {
    long version = deletion.version() == 0 ? ObjectSummary.FINAL : deletion.version();
    deletedFrom = deletedFrom == 0 ? version : Math.min(deletedFrom, version);
    if (!undone) {
      deletedUpTo = Math.max(deletedUpTo, version);
    }
  }

  private void addContent(Contribution contribution) {
    if (contribution.isContent() || contribution.isEdit()) {
      contentVersion = Math.max(contentVersion, contribution.version());
    }
    if (contribution.isEdit()
        && (edit == null || Contribution.BY_VERSION.compare(contribution, edit) > 0)) {
      edit = contribution;
    }
  }
}

package dev.grapevine.feed;

import dev.grapevine.schemas.Readers;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.Facts;
import dev.grapevine.sdk.history.HistoryEntry;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds up an {@link ObjectSummary}. Every number in it that ends up in the version of a document
 * only grows as the history does: hence things taken back still count as changes.
 */
final class Summarizer {
  private boolean said;
  private Contribution edit;
  private final Set<Readers> edits = new LinkedHashSet<>();
  private long deletedFrom;
  private long deletedUpTo;
  private long contentVersion;
  private int changes;
  private Instant changedAt = Instant.EPOCH;

  void add(HistoryEntry entry) {
    Contribution contribution = entry.contribution();
    said |= contribution.isSaid();
    if (contribution.isEdit()) {
      edits.add(contribution.readers());
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
        said,
        edit,
        List.copyOf(edits),
        deletedFrom,
        deletedUpTo,
        contentVersion,
        changes,
        changedAt);
  }

  private void addDeletion(Contribution deletion, boolean undone) {
    long version = deletion.version() == 0 ? Facts.FINAL : deletion.version();
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

package dev.grapevine.sdk.history;

import java.util.Collection;

/**
 * What the contributions to an object need to know of each other, whatever their order.
 *
 * @param edit the newest edit that stands; may be null
 * @param deletedUpTo the highest version that a deletion took away: 0 for none, {@link #FINAL} for
 *     every version there will ever be
 * @param contentVersion the highest version of content or an edit that stands
 */
public record Facts(Contribution edit, long deletedUpTo, long contentVersion) {

  /** The version of a deletion by a source that knows no versions: nothing comes back from it. */
  public static final long FINAL = Long.MAX_VALUE;

  /** The facts of a history. */
  public static Facts of(Collection<HistoryEntry> history) {
    Contribution edit = null;
    long deletedUpTo = 0;
    long contentVersion = 0;
    for (HistoryEntry entry : history) {
      if (!entry.stands()) {
        continue;
      }
      Contribution one = entry.contribution();
      if (one.isDelete()) {
        deletedUpTo = Math.max(deletedUpTo, one.version() == 0 ? FINAL : one.version());
      } else if (one.isContent() || one.isEdit()) {
        contentVersion = Math.max(contentVersion, one.version());
      }
      if (one.isEdit() && (edit == null || Contribution.BY_VERSION.compare(one, edit) > 0)) {
        edit = one;
      }
    }
    return new Facts(edit, deletedUpTo, contentVersion);
  }

  /**
   * Whether a deletion has taken away what has this version. Once content of a higher version has
   * come back, acts of unknown version come back with it.
   */
  public boolean isDeleted(long version, boolean act) {
    if (deletedUpTo == 0) {
      return false;
    }
    boolean hasReturned = contentVersion > deletedUpTo;
    return !hasReturned || (version <= deletedUpTo && !(act && version == 0));
  }
}

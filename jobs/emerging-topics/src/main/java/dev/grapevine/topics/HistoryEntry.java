package dev.grapevine.topics;

/**
 * All that is known of one activity: what it contributed, and how many undos name it. Either may
 * arrive first.
 *
 * @param contribution null as long as only undos of it have been seen
 * @param undos how many undos take it back
 */
public record HistoryEntry(Contribution contribution, int undos) {
  /** Of an activity of which nothing has been seen. */
  static final HistoryEntry UNSEEN = new HistoryEntry(null, 0);

  HistoryEntry with(Contribution seen) {
    return new HistoryEntry(seen, undos);
  }

  HistoryEntry undone() {
    return new HistoryEntry(contribution, undos + 1);
  }

  boolean isSeen() {
    return contribution != null;
  }

  boolean stands() {
    return contribution != null && undos == 0;
  }
}

package dev.grapevine.feed;

/**
 * How much has happened to a document: it only grows, and is the same whatever the order of
 * arrival.
 *
 * @param newest event time of the newest contribution that it depends on, in milliseconds
 * @param revisions how many contributions it depends on
 */
public record Mark(long newest, long revisions) {
  private static final int REVISIONS = 1024;

  /** Of nothing. */
  static final Mark NONE = new Mark(Long.MIN_VALUE, 0);

  Mark with(GroupItem item) {
    return new Mark(Math.max(newest, item.newest().toEpochMilli()), revisions + item.revision());
  }

  /** The version of the document: milliseconds x 1024 + revisions, at most 1023. */
  long version() {
    return newest * REVISIONS + Math.min(REVISIONS - 1, revisions);
  }
}

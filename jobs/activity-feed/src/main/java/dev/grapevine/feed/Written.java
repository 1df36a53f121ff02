package dev.grapevine.feed;

/**
 * What is known of a document in the index.
 *
 * @param mark that it was written with
 * @param tombstone whether it was written as gone
 */
public record Written(Mark mark, boolean tombstone) {
  /** Of a document that a run before this one may or may not have written. */
  static final Written UNKNOWN = new Written(Mark.NONE, false);
}

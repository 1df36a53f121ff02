package dev.grapevine.gaps;

/**
 * Numbers the versions of a document: by the time that it is of, and 1,024 for each millisecond.
 */
final class Versions {
  private static final long REVISIONS = 1024;

  private Versions() {}

  /**
   * The version after another.
   *
   * @param newest so far; 0 if there is none
   * @param now in milliseconds of event time
   */
  static long after(long newest, long now) {
    return Math.max(newest + 1, now * REVISIONS);
  }

  /** Of which time it is, in milliseconds. */
  static long millis(long version) {
    return version / REVISIONS;
  }
}

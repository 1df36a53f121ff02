package dev.grapevine.feed;

/**
 * When the documents of a group are to be written.
 *
 * @param eventTime at the latest, in milliseconds of event time; {@link #NEVER} if nothing changed
 * @param processingTime at the latest, in milliseconds of the clock
 * @param again whether a change may be one of those that were read before a restart
 */
public record Flush(long eventTime, long processingTime, boolean again) {
  static final long NEVER = Long.MAX_VALUE;

  /** Nothing is to be written. */
  static final Flush NONE = new Flush(NEVER, NEVER, false);

  boolean isDue() {
    return eventTime != NEVER;
  }

  Flush orAgain(boolean alsoAgain) {
    return again || !alsoAgain ? this : new Flush(eventTime, processingTime, true);
  }
}

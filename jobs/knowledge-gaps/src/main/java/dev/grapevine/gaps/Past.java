package dev.grapevine.gaps;

/**
 * What was said of the facts before.
 *
 * @param isGap whether there was a gap
 * @param everGap whether there ever was one
 * @param level how severe it was, at its worst
 * @param next when to judge again
 * @param expiry when to forget
 * @param safeSince as in {@link Verdict}
 */
public record Past(
    boolean isGap, boolean everGap, int level, long next, long expiry, long safeSince) {
  static final Past NONE = new Past(false, false, 0, Verdict.NEVER, 0, 0);
}

package dev.grapevine.feed;

import java.time.Instant;

/**
 * What the lines of a feed are gathered by: people doing alike in one place, seen by the same
 * readers. The scope tells the visibility, too: the organisation's feed holds what everybody may
 * see, a team's what only teams may. A week, so that no state grows with the age of a thread.
 *
 * @param scope whose feed it is
 * @param source of the activities, within which a target means something
 * @param verbs what was done
 * @param target the thread or object that it was done in or to
 * @param week number of the week in UTC since that of 1970-01-01, which begins on Monday
 */
public record GroupKey(String scope, String source, VerbClass verbs, String target, long week) {
  private static final long WEEK_MILLIS = 7 * 86_400_000L;

  /** 1970-01-01 was a Thursday. */
  private static final long MONDAY_MILLIS = 3 * 86_400_000L;

  static long week(Instant time) {
    return Math.floorDiv(time.toEpochMilli() + MONDAY_MILLIS, WEEK_MILLIS);
  }

  /** When the week ends, in milliseconds since 1970. */
  long endMillis() {
    return (week + 1) * WEEK_MILLIS - MONDAY_MILLIS;
  }

  /**
   * Written out, since it decides which task has the state of a key: what Java derives for a record
   * may differ from one release to the next, and for an enum does from one process to the next.
   */
  @Override
  public int hashCode() {
    int hash = scope.hashCode();
    hash = 31 * hash + source.hashCode();
    hash = 31 * hash + verbs.name().hashCode();
    hash = 31 * hash + target.hashCode();
    return 31 * hash + Long.hashCode(week);
  }
}

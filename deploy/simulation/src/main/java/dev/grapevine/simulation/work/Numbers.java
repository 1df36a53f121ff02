package dev.grapevine.simulation.work;

/** Numbers that nothing else has: each minute has its own, and each story some of a minute's. */
public final class Numbers {
  private static final int BITS = 14;
  private static final int HALF = 1 << (BITS - 1);

  private final long end;
  private long next;

  private Numbers(long begin) {
    next = begin;
    end = begin + HALF;
  }

  /** Those of what everyday life begins in a minute. */
  public static Numbers ofMinute(long minute) {
    return new Numbers(minute << BITS);
  }

  /** Those of a story on a day; up to a day's minutes may be told apart. */
  public static Numbers ofStory(long firstMinuteOfDay, int story) {
    return new Numbers((firstMinuteOfDay + story << BITS) + HALF);
  }

  long next() {
    if (next == end) {
      throw new IllegalStateException("More happens in a minute than there are numbers for");
    }
    return next++;
  }
}

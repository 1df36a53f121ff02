package dev.grapevine.benchmark.events;

import dev.grapevine.schemas.Activity;
import java.util.SplittableRandom;

/** The newest things that were written, which later events answer, edit, delete or react to. */
final class RecentObjects {
  private static final int MOST = 2_000;

  private final Activity[] newest = new Activity[MOST];
  private long added;

  boolean isEmpty() {
    return added == 0;
  }

  void add(Activity content) {
    newest[(int) (added++ % MOST)] = content;
  }

  Activity any(SplittableRandom random) {
    return newest[random.nextInt((int) Math.min(added, MOST))];
  }
}

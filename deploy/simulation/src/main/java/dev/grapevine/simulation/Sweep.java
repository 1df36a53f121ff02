package dev.grapevine.simulation;

import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.work.Planned;
import dev.grapevine.simulation.work.Scene;
import java.util.PriorityQueue;

/**
 * Goes through time once, minute by minute, and holds only what has begun and is not over. Every
 * minute and every day of a story is planned from its own seed, so that a sweep that begins later
 * sees the same.
 */
final class Sweep {
  private static final long LOOK_BACK = Scene.LONGEST + Rhythm.DAY;

  private final Minutes minutes;
  private final PriorityQueue<Planned> waiting = new PriorityQueue<>();
  private long planned;

  /**
   * @param from the first time of interest, in milliseconds
   */
  Sweep(Minutes minutes, long from) {
    this.minutes = minutes;
    long back = Math.max(minutes.begin(), from - LOOK_BACK);
    // From the beginning of a day, since stories are planned then.
    planned = back - Math.floorMod(back - minutes.begin(), Rhythm.DAY);
    while (next(from) != null) {
      // What is over by then is of no interest.
    }
  }

  /** The next event before a time, or null if there is none any more. */
  Planned next(long to) {
    while (waiting.isEmpty() || waiting.peek().at() >= planned) {
      if (planned >= to) {
        return null;
      }
      minutes.plan(planned, waiting::add);
      planned += Rhythm.MINUTE;
    }
    return waiting.peek().at() < to ? waiting.remove() : null;
  }
}

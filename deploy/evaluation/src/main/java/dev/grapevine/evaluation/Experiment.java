package dev.grapevine.evaluation;

import java.util.List;

/**
 * One sort of planting, tried again and again.
 *
 * @param name of what has one; else null
 * @param people how many take part
 * @param hours how long it lasts
 */
record Experiment(Kind kind, String name, int people, int hours, List<Planting> plantings) {

  /** What is planted. */
  enum Kind {
    NEW,
    EXISTING,
    HOT_THREAD,
    RITUAL,
    FLOOD
  }
}

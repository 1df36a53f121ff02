package dev.grapevine.simulation.work;

import dev.grapevine.schemas.Activity;

/**
 * Something that will have happened.
 *
 * @param at when, in milliseconds
 * @param number orders what happens at the same time, as it was planned
 */
public record Planned(long at, long number, Activity activity) implements Comparable<Planned> {

  @Override
  public int compareTo(Planned other) {
    int order = Long.compare(at, other.at);
    return order != 0 ? order : Long.compare(number, other.number);
  }
}

package dev.grapevine.simulation.truth;

import java.time.Instant;
import java.util.List;

/**
 * All that was planted in one simulation.
 *
 * @param seed of the simulation
 * @param start where the history ends, and what is live begins
 * @param stories what was planted
 */
public record Truth(long seed, Instant start, List<Story> stories) {

  public Truth {
    stories = List.copyOf(stories);
  }
}

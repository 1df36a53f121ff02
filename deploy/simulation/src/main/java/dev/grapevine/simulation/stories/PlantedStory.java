package dev.grapevine.simulation.stories;

import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.work.Day;
import java.util.Collection;

/** A story that is told day by day, the same whichever days are asked for. */
public abstract class PlantedStory {
  PlantedStory() {}

  /** What it is, apart from what its events say. */
  abstract Outline outline();

  /** Plans what begins on a day. */
  public abstract void plan(Day day);

  /** The ground truth, with all that its events have shown. */
  public Story told(
      Collection<String> people, Collection<String> threads, Collection<String> objects) {
    return outline().told(people, threads, objects);
  }
}

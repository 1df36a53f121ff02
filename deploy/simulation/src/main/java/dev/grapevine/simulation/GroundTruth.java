package dev.grapevine.simulation;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.stories.PlantedStory;
import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.work.Planned;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells every story once, to see who takes part and in what. */
final class GroundTruth {
  private final Minutes minutes;
  private final List<PlantedStory> stories;
  private final long end;

  /**
   * @param end up to when, in milliseconds
   */
  GroundTruth(Minutes minutes, List<PlantedStory> stories, long end) {
    this.minutes = minutes;
    this.stories = stories;
    this.end = end;
  }

  List<Story> stories() {
    List<Story> told = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      told.add(tell(i));
    }
    return told;
  }

  private Story tell(int story) {
    List<Planned> events = new ArrayList<>();
    for (long day = minutes.begin(); day < end; day += Rhythm.DAY) {
      minutes.plan(story, day, events::add);
    }
    events.removeIf(event -> event.at() >= end);
    events.sort(null);
    Set<String> people = new LinkedHashSet<>();
    Set<String> threads = new LinkedHashSet<>();
    Set<String> objects = new LinkedHashSet<>();
    for (Planned event : events) {
      Activity activity = event.activity();
      if (activity.actorType() == ActorType.PERSON) {
        people.add(activity.actor());
      }
      if (activity.thread() != null) {
        threads.add(activity.thread());
      }
      objects.add(activity.object());
    }
    return stories.get(story).told(people, threads, objects);
  }
}

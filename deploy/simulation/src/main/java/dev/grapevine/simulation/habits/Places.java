package dev.grapevine.simulation.habits;

import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.work.Scene;
import java.util.List;

/** Finds the channel to say something in. */
final class Places {
  private Places() {}

  /** A channel of somebody's team with one of these moods, or else one of everybody's. */
  static Place ofTeam(Scene scene, Member who, String... moods) {
    List<Place> own =
        scene.office().company().places().stream()
            .filter(place -> who.team().equals(place.team()))
            .filter(place -> place.visibility() != Visibility.PRIVATE)
            .filter(place -> List.of(moods).contains(place.mood()))
            .toList();
    return own.isEmpty() ? scene.office().company().place("general") : scene.one(own);
  }

  /** Where somebody talks about work: mostly in the own team. */
  static Place ofWork(Scene scene, Member who) {
    return scene.chance(0.15) ? ofAll(scene, who, "work") : ofTeam(scene, who, "work");
  }

  /** One of these channels, where somebody may say something. */
  static Place named(Scene scene, Member who, List<String> channels) {
    Place place = scene.office().company().place(scene.one(channels));
    return place.team() == null || place.team().equals(who.team())
        ? place
        : scene.office().company().place(channels.get(0));
  }

  /** A channel that everybody reads with this mood, or else a general one. */
  static Place ofAll(Scene scene, Member who, String mood) {
    List<Place> open =
        scene.office().company().places(mood).stream()
            .filter(place -> place.visibility() == Visibility.ORG)
            .filter(place -> place.team() == null || place.team().equals(who.team()))
            .filter(place -> place.team() == null || !mood.equals("work"))
            .toList();
    return open.isEmpty() ? scene.office().company().place("general") : scene.one(open);
  }
}

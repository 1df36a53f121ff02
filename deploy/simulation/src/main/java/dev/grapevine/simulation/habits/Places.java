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

  /** A channel of everybody's with this mood, or else a general one. */
  static Place ofAll(Scene scene, String mood) {
    List<Place> open =
        scene.office().company().places(mood).stream()
            .filter(place -> place.team() == null && place.visibility() == Visibility.ORG)
            .toList();
    return open.isEmpty() ? scene.office().company().place("general") : scene.one(open);
  }
}

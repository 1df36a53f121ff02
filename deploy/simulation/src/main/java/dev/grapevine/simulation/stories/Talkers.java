package dev.grapevine.simulation.stories;

import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Weighted;
import dev.grapevine.simulation.work.Scene;
import java.util.ArrayList;
import java.util.List;

/** People of whom each says one thing, as long as there is anybody left. */
final class Talkers {
  private final Scene scene;
  private final Weighted<Member> people;
  private final List<Member> done = new ArrayList<>();

  /**
   * @param opener has said something already
   */
  Talkers(Scene scene, Weighted<Member> people, Member opener) {
    this.scene = scene;
    this.people = people;
    done.add(opener);
  }

  /** Somebody who has not said anything yet. */
  Member next() {
    Member next = scene.someone(people, scene.start(), done.toArray(Member[]::new));
    done.add(next);
    return next;
  }
}

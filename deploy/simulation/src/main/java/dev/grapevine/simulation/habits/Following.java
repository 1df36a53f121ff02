package dev.grapevine.simulation.habits;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Weighted;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Source;

/** Somebody follows a colleague. */
final class Following implements Scenario {

  @Override
  public void play(Scene scene) {
    Weighted<Member> everybody = scene.office().company().roster().everybody();
    Member who = scene.someone(everybody, scene.start());
    Member other = scene.someone(everybody, scene.start(), who);
    scene.add(
        scene.start(),
        scene.event(Source.CHAT, who, Verb.FOLLOWED).object(other.id()).objectType("person"));
  }
}

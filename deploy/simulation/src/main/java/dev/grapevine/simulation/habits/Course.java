package dev.grapevine.simulation.habits;

import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.work.Learning;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;

/** Somebody completes a course. */
final class Course implements Scenario {

  @Override
  public void play(Scene scene) {
    Member who = scene.someone(scene.office().company().roster().everybody(), scene.start());
    if (!scene.office().plot().hasStopped(who, scene.start())) {
      Learning.complete(scene, who, scene.start());
    }
  }
}

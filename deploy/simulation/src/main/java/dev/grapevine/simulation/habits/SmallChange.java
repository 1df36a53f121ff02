package dev.grapevine.simulation.habits;

import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.work.Commits;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;

/** Somebody commits without asking anybody. */
final class SmallChange implements Scenario {

  @Override
  public void play(Scene scene) {
    Member author = scene.someone(scene.office().company().roster().everybody(), scene.start());
    Subject subject = scene.office().company().subjects(author.team()).draw(scene.random());
    var place = scene.office().repository(author.team());
    Member helper = scene.someone(place.members(), scene.start(), author);
    String text = scene.text("code", "commit", scene.facts(subject, place).to(helper));
    Commits.commit(scene, place, null, author, scene.start(), Commits.files(scene, subject), text);
    if (scene.chance(0.5)) {
      Commits.build(scene, author.team(), scene.start());
    }
  }
}

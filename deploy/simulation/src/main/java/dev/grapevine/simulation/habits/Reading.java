package dev.grapevine.simulation.habits;

import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.language.DocumentFacts;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Pages;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;

/** Somebody reads in the wiki, and follows a page now and then. */
final class Reading implements Scenario {

  @Override
  public void play(Scene scene) {
    Member who = scene.someone(scene.office().company().roster().everybody(), scene.start());
    long at = scene.start();
    for (int i = 1 + scene.random().nextInt(3); i > 0; i--) {
      Subject subject = scene.chance(0.7) ? scene.subject(who) : scene.anySubject();
      DocumentFacts document = scene.one(subject.facts().documents());
      var wiki = scene.office().wiki(subject.team());
      Facts facts = scene.facts(subject, wiki);
      Pages page = new Pages(scene, wiki, document.id(), document.title(), facts);
      page.view(who, at, null);
      if (scene.chance(0.02)) {
        page.follow(who, at + 20_000);
      }
      at += 30_000 + scene.random().nextLong(6 * Rhythm.MINUTE);
    }
  }
}

package dev.grapevine.simulation.habits;

import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.language.DocumentFacts;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Pages;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Searches;

/** Somebody looks something up, if need be with other words, and mostly finds it. */
final class Search implements Scenario {

  @Override
  public void play(Scene scene) {
    Member who = scene.someone(scene.office().company().roster().everybody(), scene.start());
    Subject subject = scene.chance(0.6) ? scene.subject(who) : scene.anySubject();
    var wiki = scene.office().wiki(subject.team());
    Facts facts = scene.facts(subject, wiki).to(who);
    long at = scene.start();
    if (scene.chance(0.1)) {
      // Too many words at first: no two people use the same ones.
      String words = facts.get("task") + " " + facts.get("number");
      Searches.search(scene, who, at, words, 0, 0);
      at += 15_000 + scene.random().nextLong(Rhythm.MINUTE);
    }
    String query =
        scene.chance(0.5)
            ? scene.one(subject.facts().queries())
            : scene.text("search", "query", facts);
    int results = 1 + scene.random().nextInt(24);
    String search = Searches.search(scene, who, at, query, results, 0);
    if (scene.chance(0.92)) {
      DocumentFacts document = scene.one(subject.facts().documents());
      at += 4_000 + scene.random().nextLong(40_000);
      Searches.click(scene, who, at, search, document.id());
      new Pages(scene, wiki, document.id(), document.title(), facts).view(who, at + 1_000, search);
    }
  }
}

package dev.grapevine.simulation.habits;

import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Pages;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;
import java.util.Locale;

/** Somebody writes down how something is done. */
final class Page implements Scenario {

  @Override
  public void play(Scene scene) {
    Member author = scene.someone(scene.office().company().roster().everybody(), scene.start());
    Subject subject = scene.office().company().subjects(author.team()).draw(scene.random());
    Place place = scene.office().wiki(author.team());
    Facts facts = scene.facts(subject, place).to(author);
    String title = "How to " + facts.get("task");
    facts.with("document", title);
    Pages page = new Pages(scene, place, id(scene, author.team(), subject), title, facts);
    page.create(author, scene.start());
    long at = scene.start();
    int mended = scene.random().nextInt(3);
    for (int i = 0; i < mended; i++) {
      at += Rhythm.MINUTE + scene.random().nextLong(6 * Rhythm.MINUTE);
      page.edit(author, at);
    }
    for (int i = scene.random().nextInt(3); i > 0; i--) {
      Member reader = scene.someone(place.members(), at, author);
      at = scene.later(at, reader, 60);
      page.view(reader, at, null);
      if (scene.chance(0.4)) {
        page.comment(reader, at + 2 * Rhythm.MINUTE, author);
      } else if (scene.chance(0.4)) {
        page.edit(reader, at + 3 * Rhythm.MINUTE);
      }
    }
  }

  private static String id(Scene scene, String team, Subject subject) {
    String words = subject.facts().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "docs/%s/%s-%d".formatted(Office.shortName(team), words, scene.nextNumber());
  }
}

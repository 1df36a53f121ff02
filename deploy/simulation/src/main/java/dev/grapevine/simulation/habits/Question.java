package dev.grapevine.simulation.habits;

import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Source;
import dev.grapevine.simulation.work.Talk;
import java.util.List;

/** Somebody asks, and mostly somebody who knows answers. */
final class Question implements Scenario {

  @Override
  public void play(Scene scene) {
    Member asker = scene.someone(scene.office().company().roster().everybody(), scene.start());
    if (scene.office().plot().hasStopped(asker, scene.start())) {
      return;
    }
    Place place = place(scene, asker);
    Subject subject =
        place.team() == null
            ? scene.chance(0.6) ? scene.anySubject() : scene.subject(asker)
            : scene.office().company().subjects(place.team()).draw(scene.random());
    ask(scene, asker, place, subject);
  }

  /** Outsiders ask where everybody may; only members ask in a channel of a team. */
  private static Place place(Scene scene, Member asker) {
    List<Place> open =
        scene.office().company().places("questions").stream()
            .filter(place -> place.visibility() == Visibility.ORG)
            .toList();
    return scene.chance(0.6) && !open.isEmpty()
        ? scene.one(open)
        : Places.ofTeam(scene, asker, "work", "questions");
  }

  static void ask(Scene scene, Member asker, Place place, Subject subject) {
    boolean asked = place.mood().equals("questions") || scene.chance(0.3);
    Facts facts = scene.facts(subject, place);
    Talk talk = new Talk(scene, Source.CHAT, place);
    boolean insiders = place.team() != null && !place.team().equals(subject.team());
    Member expert =
        insiders ? talk.other(asker) : scene.someone(subject.experts(), scene.start(), asker);
    facts.to(expert);
    String rule = !asked && scene.chance(0.35) ? "question-without-mark" : "question";
    String text = scene.text("chat", rule, facts);
    if (scene.chance(0.4)) {
      text += " " + scene.text("chat", "question-details", facts);
    }
    String title = asked ? scene.text("chat", "question-title", facts) : null;
    Post question =
        talk.tagged(asked ? subject.facts().tags() : List.of())
            .open(asker, scene.start(), asked ? Verb.ASKED : Verb.MESSAGED, title, text);
    if (scene.chance(0.06)) {
      talk.edit(question, text + " " + scene.text("chat", "correction", facts));
    }
    talk.echo(question, 0.5);
    if (scene.chance(0.25)) {
      Member same = talk.other(asker, expert);
      facts.to(asker);
      talk.reply(
          question, same, talk.later(same, 14), Verb.MESSAGED, scene.text("chat", "me-too", facts));
    }
    if (!scene.chance(0.03)) {
      new Answers(scene, talk, question, asked, subject, facts).give(expert);
    }
  }

  /** How long a first answer takes: half of them come within so many minutes. */
  static final double MINUTES = 16;

  /** After this nobody thanks any more. */
  static final long SOON = 20 * Rhythm.HOUR;
}

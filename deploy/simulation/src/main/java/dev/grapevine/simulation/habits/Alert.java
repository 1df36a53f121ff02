package dev.grapevine.simulation.habits;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Source;
import dev.grapevine.simulation.work.Talk;

/** Monitoring reports something, and somebody on duty looks. */
final class Alert implements Scenario {

  @Override
  public void play(Scene scene) {
    Member bot = scene.office().company().roster().alerts();
    Subject subject = scene.anySubject();
    Member duty = scene.someone(subject.experts(), scene.start());
    Place place =
        scene.chance(0.7)
            ? Places.ofAll(scene, duty, "incidents")
            : Places.ofTeam(scene, duty, "incidents", "work");
    Talk talk = new Talk(scene, Source.CHAT, place);
    Facts facts = scene.facts(subject, place).to(duty);
    String text =
        "Alert for %s: error rate above the threshold for %s minutes."
            .formatted(facts.get("subject"), facts.get("number"));
    Post alert = talk.open(bot, scene.start(), Verb.MESSAGED, null, text);
    if (scene.chance(0.4)) {
      long at = talk.later(duty, 4);
      talk.act(alert, duty, at, Verb.REACTED);
      if (scene.chance(0.5)) {
        String said = scene.text("chat", "status", facts);
        talk.reply(alert, duty, scene.later(at, duty, 6), Verb.MESSAGED, said);
      }
    }
  }
}

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

/** Several people turn something over. */
final class Discussion implements Scenario {

  @Override
  public void play(Scene scene) {
    Member opener = scene.someone(scene.office().company().roster().everybody(), scene.start());
    Place place = Places.ofWork(scene, opener);
    Subject subject =
        place.team() == null
            ? scene.subject(opener)
            : scene.office().company().subjects(place.team()).draw(scene.random());
    Talk talk = new Talk(scene, Source.CHAT, place);
    Facts facts = scene.facts(subject, place).to(talk.other(opener));
    String text = scene.text("chat", "discussion", facts);
    String title = scene.chance(0.5) ? scene.text("chat", "discussion-title", facts) : null;
    Post post = talk.open(opener, scene.start(), Verb.MESSAGED, title, text);
    if (scene.chance(0.05)) {
      talk.edit(post, text + " " + scene.text("chat", "correction", facts));
    }
    talk.echo(post, 0.8);
    int replies = 2 + scene.random().nextInt(6);
    Post last = post;
    for (int i = 0; i < replies; i++) {
      // Nobody answers the own message, but the opener comes back to what others say.
      Member who =
          i > 0 && !last.by().equals(opener) && scene.chance(0.3) ? opener : talk.other(last.by());
      facts.to(last.by());
      String said = scene.text("chat", rule(scene, i == replies - 1), facts);
      last = talk.reply(last, who, talk.later(who, 7), Verb.MESSAGED, said);
      talk.echo(last, 0.4);
    }
    if (scene.chance(0.03)) {
      talk.delete(last);
    }
  }

  private static String rule(Scene scene, boolean last) {
    if (last && scene.chance(0.5)) {
      return "agreement";
    }
    double drawn = scene.random().nextDouble();
    return drawn < 0.15 ? "agreement" : drawn < 0.3 ? "objection" : "discussion-reply";
  }
}

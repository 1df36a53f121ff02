package dev.grapevine.simulation.habits;

import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
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

/**
 * A message that stands for itself, with reactions and perhaps a few words in return.
 *
 * @param rule of the message
 * @param channels where it is said, of which the first is everybody's; none for where the own team
 *     talks
 * @param title the rule of a title; null for none
 * @param reply the rule of a reply; null where nobody replies
 * @param replies how many there are at most
 * @param reactions how many there are on average
 */
record Remark(
    String rule, List<String> channels, String title, String reply, int replies, double reactions)
    implements Scenario {

  @Override
  public void play(Scene scene) {
    Member who = scene.someone(scene.office().company().roster().everybody(), scene.start());
    Place place =
        channels.isEmpty() ? Places.ofWork(scene, who) : Places.named(scene, who, channels);
    say(scene, who, place);
  }

  private void say(Scene scene, Member who, Place place) {
    Subject subject =
        place.team() == null
            ? scene.office().company().subjects(who.team()).draw(scene.random())
            : scene.office().company().subjects(place.team()).draw(scene.random());
    Talk talk = new Talk(scene, Source.CHAT, place);
    Facts facts = scene.facts(subject, place).to(talk.other(who));
    String text = scene.text("chat", rule, facts);
    String named = title == null ? null : scene.text("chat", title, facts);
    Post post = talk.open(who, scene.start(), Verb.MESSAGED, named, text);
    talk.echo(post, reactions);
    if (reply == null) {
      if (scene.chance(0.02)) {
        talk.delete(post);
      }
      return;
    }
    Post last = post;
    for (int i = scene.random().nextInt(replies + 1); i > 0; i--) {
      Member other = talk.other(last.by());
      facts.to(last.by());
      String said = scene.text("chat", reply, facts);
      last = talk.reply(last, other, talk.later(other, 6), Verb.MESSAGED, said);
      talk.echo(last, 0.3);
    }
  }

  /** Something that only a few people read. */
  static void inPrivate(Scene scene) {
    List<Place> closed =
        scene.office().company().places().stream()
            .filter(place -> place.visibility() == Visibility.PRIVATE)
            .toList();
    if (!closed.isEmpty()) {
      Place place = scene.one(closed);
      Member who = scene.someone(place.members(), scene.start());
      new Remark("private-note", List.of(), null, "private-note", 2, 0.3).say(scene, who, place);
    }
  }
}

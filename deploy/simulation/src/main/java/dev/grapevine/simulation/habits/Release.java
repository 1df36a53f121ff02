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

/** A team says what went live. */
final class Release implements Scenario {

  @Override
  public void play(Scene scene) {
    Member who = scene.someone(scene.office().company().roster().everybody(), scene.start());
    Subject subject = scene.office().company().subjects(who.team()).draw(scene.random());
    Place place = Places.ofAll(scene, who, "releases");
    Talk talk = new Talk(scene, Source.CHAT, place);
    Facts facts =
        scene.facts(subject, place).to(scene.someone(subject.experts(), scene.start(), who));
    Post post =
        talk.open(
            who,
            scene.start(),
            Verb.MESSAGED,
            scene.text("code", "release-title", facts),
            scene.text("code", "release", facts));
    talk.echo(post, 2.5);
  }
}

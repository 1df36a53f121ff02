package dev.grapevine.simulation.habits;

import dev.grapevine.schemas.ActivityBuilder;
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

/** Something is found broken, talked over and put right. */
final class Issue implements Scenario {

  @Override
  public void play(Scene scene) {
    Member reporter = scene.someone(scene.office().company().roster().everybody(), scene.start());
    Subject subject = scene.subject(reporter);
    Place place = scene.office().repository(subject.team());
    if (place.team() != null && place.visibility() != Visibility.ORG) {
      reporter = scene.someone(place.members(), scene.start());
    }
    Talk talk = new Talk(scene, Source.CODE, place);
    Member owner = scene.someone(subject.experts(), scene.start(), reporter);
    Facts facts = scene.facts(subject, place).to(owner);
    String issue = "issue/" + scene.nextNumber();
    scene.add(
        scene.start(),
        event(scene, talk, reporter, Verb.OPENED, issue)
            .title(scene.text("code", "issue-title", facts))
            .text(scene.text("code", "issue", facts))
            .tags(subject.facts().tags())
            .version(1));
    Post opened = new Post(issue, "issue", reporter, scene.start(), "");
    talk.echo(opened, 0.3);
    Post last = opened;
    if (scene.chance(0.5)) {
      Member same = talk.other(reporter, owner);
      facts.to(reporter);
      last = reply(scene, talk, last, same, 50, scene.text("chat", "me-too", facts));
    }
    if (scene.chance(0.6)) {
      facts.to(reporter);
      last = reply(scene, talk, last, owner, 70, scene.text("chat", "answer-partial", facts));
    }
    if (scene.chance(0.85)) {
      facts.to(reporter);
      long at = talk.later(owner, 150);
      scene.add(
          at,
          event(scene, talk, owner, Verb.CLOSED, issue)
              .text(scene.text("code", "issue-close", facts)));
    }
  }

  private static Post reply(
      Scene scene, Talk talk, Post to, Member who, double minutes, String text) {
    return talk.reply(to, who, talk.later(who, minutes), Verb.MESSAGED, text);
  }

  private static ActivityBuilder event(
      Scene scene, Talk talk, Member who, Verb verb, String issue) {
    return scene
        .event(Source.CODE, who, verb, talk.place())
        .thread(talk.thread())
        .object(issue)
        .objectType("issue")
        .url(Source.CODE.url(issue));
  }
}

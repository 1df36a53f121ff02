package dev.grapevine.simulation.habits;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.work.Changes;
import dev.grapevine.simulation.work.Commits;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Source;
import dev.grapevine.simulation.work.Talk;
import java.util.List;

/** Somebody has a change reviewed, and then it goes in. */
final class Change implements Scenario {
  private static final double MINUTES = 35;
  private static final double SLOW = 60 * 46;

  @Override
  public void play(Scene scene) {
    Member author = scene.someone(scene.office().company().roster().everybody(), scene.start());
    Place place = scene.office().repository(author.team());
    Subject subject = scene.office().company().subjects(author.team()).draw(scene.random());
    Talk talk = new Talk(scene, Source.CODE, place);
    Member reviewer = scene.someone(subject.experts(), scene.start(), author);
    Facts facts = scene.facts(subject, place).to(reviewer);
    List<String> files = Commits.files(scene, subject);
    Changes change = new Changes(scene, talk);
    change.request(
        author,
        scene.start(),
        scene.text("code", "review-title", facts),
        scene.text("code", "review-request", facts),
        files);
    boolean slow = scene.office().plot().isSlow(author.team(), scene.start());
    double minutes = slow ? SLOW : MINUTES;
    Post last = change.post();
    if (!slow && scene.chance(0.3)) {
      facts.to(author);
      last =
          talk.reply(
              last,
              reviewer,
              talk.later(reviewer, minutes),
              Verb.MESSAGED,
              scene.text("code", "review-question", facts));
      facts.to(reviewer);
      String answer = scene.text("code", "review-reply", facts);
      last = talk.reply(last, author, talk.later(author, 15), Verb.MESSAGED, answer);
    }
    long at = talk.later(reviewer, minutes);
    if (scene.chance(0.3)) {
      facts.to(author);
      change.review(reviewer, at, scene.text("code", "review-changes", facts));
      at = scene.later(at, author, 40);
      facts.to(reviewer);
      Commits.commit(scene, talk, author, at, files, scene.text("code", "commit", facts));
      at = scene.later(at, reviewer, MINUTES);
    }
    facts.to(author);
    change.review(reviewer, at, scene.text("code", "review-approve", facts));
    at = scene.later(at, author, 10);
    facts.to(reviewer);
    Commits.commit(scene, talk, author, at, files, scene.text("code", "commit", facts));
    Commits.build(scene, author.team(), at);
  }
}

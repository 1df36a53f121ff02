package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Changes;
import dev.grapevine.simulation.work.Commits;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Source;
import dev.grapevine.simulation.work.Talk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A team that lets changes wait for days. */
final class SlowReview extends PlantedStory {
  private static final String GRAMMAR = "stories/slow-review";

  private final Office office;
  private final String team;

  SlowReview(Office office) {
    this.office = office;
    this.team = office.plot().slowTeam();
  }

  @Override
  Outline outline() {
    return new Outline(
        "slow-review",
        StoryKind.SLOW_REVIEW,
        team,
        List.of(),
        office.plot().slowSince(),
        null,
        office.repository(team).channel(),
        StoryKind.SLOW_REVIEW.id(),
        "For three weeks changes of %s have waited two to four days for anybody to look at them."
            .formatted(team));
  }

  @Override
  public void plan(Day day) {
    for (LocalDate date : day.workingDates()) {
      for (LocalTime time : List.of(LocalTime.of(11, 3), LocalTime.of(16, 22))) {
        day.at(
            date,
            time,
            scene -> {
              if (office.plot().isSlow(team, scene.start())) {
                review(scene);
              }
            });
      }
    }
  }

  private void review(Scene scene) {
    Place place = office.repository(team);
    Member author = scene.someone(place.members(), scene.start());
    Subject subject = Chat.subject(scene, author);
    Member reviewer = scene.someone(subject.experts(), scene.start(), author);
    Facts facts = scene.facts(subject, place).to(reviewer);
    Talk talk = new Talk(scene, Source.CODE, place);
    List<String> files = Commits.files(scene, subject);
    Changes changes = new Changes(scene, talk);
    changes.request(
        author,
        scene.start(),
        scene.text("code", "review-title", facts),
        scene.text(GRAMMAR, "request", facts),
        files);
    long asked = scene.later(scene.start() + 26 * Rhythm.HOUR, author, 30);
    talk.reply(changes.post(), author, asked, Verb.MESSAGED, scene.text(GRAMMAR, "ping", facts));
    facts.to(author);
    long at = scene.later(scene.start() + 52 * Rhythm.HOUR, reviewer, 20 * 60);
    changes.review(reviewer, at, scene.text(GRAMMAR, "review", facts));
    at = scene.later(at, author, 20);
    facts.to(reviewer);
    Commits.commit(scene, talk, author, at, files, scene.text("code", "commit", facts));
  }
}

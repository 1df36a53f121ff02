package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Learning;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A team that took courses and asked questions, and eight weeks ago ceased to. */
final class StoppedLearning extends PlantedStory {
  private final Office office;
  private final String team;

  StoppedLearning(Office office) {
    this.office = office;
    this.team = office.plot().stoppedTeam();
  }

  @Override
  Outline outline() {
    return new Outline(
        "stopped-learning",
        StoryKind.STOPPED_LEARNING,
        team,
        List.of(),
        office.plot().stoppedSince(),
        null,
        Chat.team(office, office.company().roster().team(team).all().get(0)).channel(),
        StoryKind.STOPPED_LEARNING.id(),
        "%s completed courses and asked questions every week until eight weeks ago, and none since."
            .formatted(team));
  }

  @Override
  public void plan(Day day) {
    for (LocalDate date : day.workingDates()) {
      day.at(date, LocalTime.of(11, 28), scene -> before(scene, this::learn));
      day.at(date, LocalTime.of(14, 51), scene -> before(scene, this::learn));
      if (date.getDayOfWeek().getValue() % 2 == 0) {
        day.at(date, LocalTime.of(10, 26), scene -> before(scene, this::ask));
      }
    }
  }

  private void before(Scene scene, Scenario scenario) {
    // A thread of questions that begins on the last day is answered after it, but nothing is asked.
    if (scene.start() < office.plot().stoppedSince()) {
      scenario.play(scene);
    }
  }

  private Member someone(Scene scene) {
    return scene.someone(office.company().roster().team(team), scene.start());
  }

  private void learn(Scene scene) {
    Learning.complete(scene, someone(scene), scene.start());
  }

  private void ask(Scene scene) {
    Member asker = someone(scene);
    Subject subject = Chat.subject(scene, asker);
    Chat chat = new Chat(scene, "chat", Chat.team(office, asker), subject);
    Member expert = scene.someone(subject.experts(), scene.start(), asker);
    Post question = chat.open(asker, Verb.ASKED, "question-title", "question", expert);
    Post answer = chat.reply(question, expert, 20, Verb.ANSWERED, "answer");
    chat.reply(answer, asker, 10, Verb.MESSAGED, "thanks");
  }
}

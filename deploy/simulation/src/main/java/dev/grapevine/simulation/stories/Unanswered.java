package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A question that nobody answers. */
final class Unanswered extends PlantedStory {
  private static final String GRAMMAR = "stories/unanswered";

  private final Office office;
  private final long begin;

  Unanswered(Office office) {
    this.office = office;
    LocalDate date = Dates.workingBefore(office.time().date(office.plot().first()), 1);
    this.begin = office.time().real(date, LocalTime.of(9, 52), office.plot().first());
  }

  @Override
  Outline outline() {
    return new Outline(
        "unanswered",
        StoryKind.UNANSWERED_QUESTION,
        "org",
        List.of("quay permit"),
        begin,
        null,
        "help",
        StoryKind.UNANSWERED_QUESTION.id(),
        "Somebody asked yesterday morning, has come back twice, and nobody has answered.");
  }

  @Override
  public void plan(Day day) {
    day.at(begin, this::ask);
  }

  private void ask(Scene scene) {
    Place place = Chat.place(scene, "help");
    Member asker = office.company().roster().team(office.plot().slowTeam()).all().get(3);
    Chat chat = new Chat(scene, GRAMMAR, place, Chat.subject(scene, asker));
    Post question = chat.open(asker, Verb.ASKED, "title", "question", chat.talk().other(asker));
    chat.talk().echo(question, 1);
    LocalDate date = office.time().date(begin);
    long afternoon = office.time().real(date, LocalTime.of(15, 14), begin);
    long today = office.plot().first() - 14 * Rhythm.MINUTE;
    chat.replyAt(question, asker, afternoon, Verb.MESSAGED, "nudge");
    chat.replyAt(question, asker, today, Verb.MESSAGED, "nudge");
  }
}

package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Commits;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Source;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** Somebody who knows a subject best gives notice, hands over for weeks, and then is gone. */
final class Leaver extends PlantedStory {
  private static final String GRAMMAR = "stories/leaver";
  private static final int WEEKS = 10;

  private final Office office;
  private final Member leaver;
  private final Subject subject;
  private final LocalDate told;
  private final long begin;
  private final long known;

  Leaver(Office office) {
    this.office = office;
    this.leaver = office.plot().leaver();
    this.subject = office.plot().leaverSubject();
    LocalDate today = office.time().date(office.plot().first());
    this.told = Dates.workingBefore(today, 43);
    this.begin = office.time().real(told, LocalTime.of(10, 31), office.plot().first());
    this.known = begin - WEEKS * 7 * Rhythm.DAY;
  }

  @Override
  Outline outline() {
    return new Outline(
        "leaver",
        StoryKind.LEAVING_EXPERT,
        leaver.team(),
        List.of(subject.facts().name().toLowerCase(Locale.ROOT)),
        begin,
        null,
        Chat.team(office, leaver).channel(),
        StoryKind.LEAVING_EXPERT.id(),
        "%s, who knows most about %s, gave notice six weeks ago and leaves half an hour after the start."
            .formatted(leaver.name(), subject.facts().name()));
  }

  @Override
  public void plan(Day day) {
    day.at(begin, this::announce);
    day.at(office.plot().leftAt() - 1, this::leave);
    for (LocalDate date : day.workingDates()) {
      long noon = office.time().real(date, LocalTime.NOON, office.plot().first());
      if (noon < known || noon >= office.plot().leftAt()) {
        continue;
      }
      if (date.isAfter(told) && date.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
        day.at(date, LocalTime.of(11, 12), this::handOver);
      }
      switch (date.getDayOfWeek()) {
        case MONDAY, THURSDAY -> day.at(date, LocalTime.of(10, 58), this::help);
        case TUESDAY -> day.at(date, LocalTime.of(13, 37), this::commit);
        default -> {}
      }
    }
  }

  private void announce(Scene scene) {
    Chat chat = new Chat(scene, GRAMMAR, Chat.team(office, leaver), subject);
    Member to = chat.talk().other(leaver);
    Post post = chat.open(leaver, Verb.MESSAGED, null, "announcement", to);
    chat.talk().echo(post, 5);
    Talkers talkers = new Talkers(scene, chat.talk().place().members(), leaver);
    for (int i = 0; i < 6; i++) {
      chat.reply(post, talkers.next(), 20, Verb.MESSAGED, "reply");
    }
  }

  private void handOver(Scene scene) {
    Chat chat = new Chat(scene, GRAMMAR, Chat.team(office, leaver), subject);
    Member to = chat.talk().other(leaver);
    chat.talk().echo(chat.open(leaver, Verb.MESSAGED, null, "handover", to), 1);
  }

  private void help(Scene scene) {
    Chat chat = new Chat(scene, "chat", Chat.team(office, leaver), subject);
    chat.tagged(subject.facts().tags());
    Member asker = chat.talk().other(leaver);
    Post question = chat.open(asker, Verb.ASKED, "question-title", "question", leaver);
    Post answer = chat.reply(question, leaver, 20, Verb.ANSWERED, "answer");
    chat.reply(answer, asker, 10, Verb.MESSAGED, "thanks");
    chat.talk().act(answer, asker, chat.talk().later(asker, 4), Verb.ACCEPTED);
  }

  private void commit(Scene scene) {
    Place place = office.repository(leaver.team());
    String text =
        scene.text(
            "code",
            "commit",
            scene.facts(subject, place).to(scene.someone(place.members(), scene.start(), leaver)));
    Commits.commit(scene, place, null, leaver, scene.start(), Commits.files(scene, subject), text);
  }

  private void leave(Scene scene) {
    scene.add(
        office.plot().leftAt(),
        scene
            .event(Source.CHAT, leaver, Verb.PERSON_LEFT)
            .object(leaver.id())
            .objectType("person"));
  }
}

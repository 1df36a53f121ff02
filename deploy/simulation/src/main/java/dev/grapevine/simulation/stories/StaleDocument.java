package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.language.DocumentFacts;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Pages;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A page that everybody reads, and that nobody has touched for more than half a year. */
final class StaleDocument extends PlantedStory {
  private static final String GRAMMAR = "stories/stale-document";
  private static final int READERS_A_DAY = 5;

  private final Office office;
  private final Subject subject;
  private final DocumentFacts document;
  private final long written;

  /**
   * @param begin of the history, in milliseconds
   */
  StaleDocument(Office office, long begin) {
    this.office = office;
    this.subject = office.plot().staleSubject();
    this.document = subject.facts().documents().get(0);
    LocalDate date = Dates.workingAfter(office.time().date(begin), 1);
    this.written = office.time().real(date, LocalTime.of(11, 17), begin);
  }

  @Override
  Outline outline() {
    return new Outline(
        "stale-document",
        StoryKind.STALE_DOCUMENT,
        "org",
        List.of(document.title().toLowerCase(Locale.ROOT)),
        written,
        null,
        null,
        StoryKind.STALE_DOCUMENT.id(),
        "%s is read every day, and was last touched when it was written.".formatted(document.id()));
  }

  @Override
  public void plan(Day day) {
    day.at(
        written,
        scene -> {
          Member author = subject.experts().all().get(0);
          page(scene).create(author, written, scene.text(GRAMMAR, "text", facts(scene)));
        });
    SplittableRandom random = day.random();
    for (LocalDate date : day.workingDates()) {
      int readers = recent(date) ? READERS_A_DAY : 1;
      for (int i = 0; i < readers; i++) {
        LocalTime time = LocalTime.of(9, 0).plusSeconds(random.nextInt(8 * 3600));
        day.at(date, time, this::read);
      }
      if (recent(date) && date.getDayOfMonth() % 3 == 0) {
        day.at(date, LocalTime.of(10, 39), this::mention);
      }
    }
  }

  private boolean recent(LocalDate date) {
    return !date.isBefore(office.time().date(office.plot().first()).minusDays(35));
  }

  private Facts facts(Scene scene) {
    Facts facts = scene.facts(subject, office.wiki(subject.team()));
    return facts.to(subject.experts().all().get(0)).with("document", document.title());
  }

  private Pages page(Scene scene) {
    Place wiki = office.wiki(subject.team());
    return new Pages(scene, wiki, document.id(), document.title(), facts(scene));
  }

  private void read(Scene scene) {
    if (scene.start() > written) {
      page(scene).view(scene.someone(Chat.everybody(scene), scene.start()), scene.start(), null);
    }
  }

  private void mention(Scene scene) {
    Member asker = scene.someone(Chat.everybody(scene), scene.start());
    Chat chat = new Chat(scene, "chat", Chat.place(scene, "help"), subject);
    Member helper = scene.someone(subject.experts(), scene.start(), asker);
    Post question = chat.open(asker, Verb.ASKED, "question-title", "question", helper);
    Chat answer = new Chat(scene, GRAMMAR, Chat.place(scene, "help"), subject);
    answer.with("document", document.title());
    chat.talk()
        .reply(
            question,
            helper,
            chat.talk().later(helper, 15),
            Verb.ANSWERED,
            answer.text("mention", asker),
            List.of(document.id()));
  }
}

package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Weighted;
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

/** The same question, every few days by somebody else, though it has been answered. */
final class RepeatedQuestion extends PlantedStory {
  private static final String GRAMMAR = "stories/repeated-question";
  static final String DOCUMENT = "docs/people/parental-leave-form";
  private static final String TITLE = "Parental leave: the form, and who signs it";
  private static final String TEXT =
      "The parental leave form needs two signatures, both digital: first that of the lead or the"
          + " deputy, then one of People. Send it to People once the lead has signed. It takes about"
          + " a week.";
  private static final String OWNERS = "team/people";
  private static final int WEEKS = 6;

  private final Office office;
  private final long written;
  private final long verified;
  private final long begin;

  RepeatedQuestion(Office office) {
    this.office = office;
    long first = office.plot().first();
    LocalDate today = office.time().date(first);
    this.written = office.time().real(Dates.workingBefore(today, 140), LocalTime.of(10, 0), first);
    this.verified = office.time().real(Dates.workingBefore(today, 40), LocalTime.of(10, 0), first);
    this.begin =
        office.time().real(Dates.workingBefore(today, 7 * WEEKS), LocalTime.of(9, 0), first);
  }

  private Weighted<Member> owners() {
    Weighted<Member> people = office.company().roster().team(OWNERS);
    return people != null ? people : office.company().roster().team(office.plot().slowTeam());
  }

  @Override
  Outline outline() {
    return new Outline(
        "repeated-question",
        StoryKind.REPEATED_QUESTION,
        "org",
        List.of("parental leave form", "parental leave"),
        begin,
        null,
        "help",
        StoryKind.REPEATED_QUESTION.id(),
        "Every few days somebody else asks who signs the parental leave form; %s says it."
            .formatted(DOCUMENT));
  }

  @Override
  public void plan(Day day) {
    day.at(written, scene -> page(scene).create(owners().all().get(0), scene.start(), TEXT));
    day.at(verified, scene -> page(scene).verify(owners().all().get(1), scene.start()));
    for (LocalDate date : day.workingDates()) {
      boolean due = date.toEpochDay() % 3 == 0;
      if (due && office.time().real(date, LocalTime.NOON, office.plot().first()) > begin) {
        day.at(date, LocalTime.of(9, 14).plusMinutes(date.getDayOfMonth() * 11L), this::ask);
      }
    }
  }

  private Pages page(Scene scene) {
    Member author = owners().all().get(0);
    Place wiki = office.wiki(author.team());
    Facts facts = scene.facts(Chat.subject(scene, author), wiki).to(author);
    facts.with("subject", "parental leave").with("document", TITLE);
    return new Pages(scene, wiki, DOCUMENT, TITLE, facts);
  }

  private void ask(Scene scene) {
    Member helper = scene.someone(owners(), scene.start());
    // By others every time, and not mostly by those who talk most.
    Weighted<Member> all = Weighted.zipf(office.company().roster().people(), 0);
    Member asker = scene.someone(all, scene.start(), owners().all().toArray(Member[]::new));
    Place place = Chat.place(scene, "help");
    Chat chat =
        new Chat(scene, GRAMMAR, place, Chat.subject(scene, helper)).with("document", TITLE);
    Post question = chat.open(asker, Verb.ASKED, null, "question", helper);
    Post answer = chat.link(question, helper, 30, Verb.ANSWERED, "answer", DOCUMENT);
    if (scene.chance(0.5)) {
      chat.talk().act(answer, asker, chat.talk().later(asker, 6), Verb.ACCEPTED);
    }
  }
}

package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Commits;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A subject that one person alone knows: all its answers and all its files are of one hand. */
final class SoleExpert extends PlantedStory {
  private static final String GRAMMAR = "stories/sole-expert";
  static final String TOPIC = "tariff calculator";
  private static final int WEEKS = 14;
  private static final List<String> FILES =
      List.of(
          "payments/tariffs/TariffCalculator.java",
          "payments/tariffs/TariffTable.java",
          "payments/tariffs/Surcharges.java");

  private final Office office;
  private final Member expert;
  private final long begin;

  SoleExpert(Office office) {
    this.office = office;
    this.expert = office.plot().soleExpert();
    LocalDate today = office.time().date(office.plot().first());
    LocalDate date = Dates.workingBefore(today, 7 * WEEKS);
    this.begin = office.time().real(date, LocalTime.of(9, 0), office.plot().first());
  }

  @Override
  Outline outline() {
    return new Outline(
        "sole-expert",
        StoryKind.SINGLE_EXPERT,
        expert.team(),
        List.of(TOPIC, "tariff"),
        begin,
        null,
        "help",
        StoryKind.SINGLE_EXPERT.id(),
        "%s answers every question about the %s, and has written every file of it."
            .formatted(expert.name(), TOPIC));
  }

  @Override
  public void plan(Day day) {
    for (LocalDate date : day.workingDates()) {
      if (office.time().real(date, LocalTime.NOON, office.plot().first()) < begin) {
        continue;
      }
      switch (date.getDayOfWeek()) {
        case MONDAY, WEDNESDAY -> day.at(date, LocalTime.of(10, 47), this::commit);
        case TUESDAY, THURSDAY -> day.at(date, LocalTime.of(9, 18), this::ask);
        default -> day.at(date, LocalTime.of(14, 26), this::ask);
      }
    }
  }

  private void commit(Scene scene) {
    Place place = scene.office().repository(expert.team());
    Facts facts = scene.facts(Chat.subject(scene, expert), place).to(expert).with("topic", TOPIC);
    List<String> files = scene.chance(0.5) ? FILES : List.of(scene.one(FILES));
    facts.with("file", files.get(0).substring(files.get(0).lastIndexOf('/') + 1));
    String text = scene.text(GRAMMAR, "commit", facts);
    Commits.commit(scene, place, null, expert, scene.start(), files, text);
  }

  private void ask(Scene scene) {
    Place place = Chat.place(scene, scene.chance(0.6) ? "help" : "payments");
    Member asker = scene.someone(place.members(), scene.start(), expert);
    boolean marked = place.mood().equals("questions");
    Chat chat =
        new Chat(scene, GRAMMAR, place, Chat.subject(scene, expert))
            .with("topic", TOPIC)
            .with("file", "TariffCalculator.java")
            .tagged(List.of("tariffs"));
    String number = chat.question();
    Verb verb = marked ? Verb.ASKED : Verb.MESSAGED;
    Post question = chat.open(asker, verb, null, "question" + number, expert);
    Post answer =
        chat.reply(question, expert, 25, marked ? Verb.ANSWERED : Verb.MESSAGED, "answer" + number);
    chat.reply(answer, asker, 8, Verb.MESSAGED, "thanks");
    if (marked) {
      chat.talk().act(answer, asker, chat.talk().later(asker, 4), Verb.ACCEPTED);
    }
  }
}

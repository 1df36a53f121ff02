package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Searches;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** People look for something that nobody has ever written down. */
final class FailedSearch extends PlantedStory {
  private static final String GRAMMAR = "stories/failed-search";
  static final String TOPIC = "bike insurance claim";

  private final Office office;
  private final long begin;

  FailedSearch(Office office) {
    this.office = office;
    LocalDate date = Dates.workingBefore(office.time().date(office.plot().first()), 14);
    this.begin = office.time().real(date, LocalTime.of(9, 0), office.plot().first());
  }

  @Override
  Outline outline() {
    return new Outline(
        "failed-search",
        StoryKind.FAILED_SEARCH,
        "org",
        List.of(TOPIC),
        begin,
        null,
        null,
        StoryKind.FAILED_SEARCH.id(),
        "For two weeks people have searched for how to make a %s, and there is no such page."
            .formatted(TOPIC));
  }

  @Override
  public void plan(Day day) {
    for (LocalDate date : day.workingDates()) {
      for (LocalTime time :
          List.of(LocalTime.of(9, 26), LocalTime.of(11, 41), LocalTime.of(15, 8))) {
        day.at(
            date,
            time,
            scene -> {
              if (scene.start() >= begin) {
                search(scene);
              }
            });
      }
    }
  }

  private void search(Scene scene) {
    Member who = scene.someone(Chat.everybody(scene), scene.start());
    Place place = Chat.team(scene, who);
    Chat chat = new Chat(scene, GRAMMAR, place, Chat.subject(scene, who)).with("topic", TOPIC);
    long at = scene.start();
    Searches.search(scene, who, at, chat.text("query", who), 0, 0);
    if (scene.chance(0.5)) {
      at += 20_000 + scene.random().nextLong(Rhythm.MINUTE);
      Searches.search(scene, who, at, chat.text("query", who), 0, 0);
    }
    if (scene.chance(0.12)) {
      Member other = chat.talk().other(who);
      at += 3 * Rhythm.MINUTE;
      chat.talk().open(who, at, Verb.MESSAGED, null, chat.text("complaint", other));
    }
  }
}

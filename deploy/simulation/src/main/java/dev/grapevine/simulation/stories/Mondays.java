package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The week's planning, every Monday morning, with always the same words. */
final class Mondays extends PlantedStory {
  private static final String GRAMMAR = "stories/monday";
  private static final int TEAMS = 6;

  private final long begin;

  /**
   * @param begin of the history, in milliseconds
   */
  Mondays(long begin) {
    this.begin = begin;
  }

  @Override
  Outline outline() {
    return new Outline(
        "monday-planning",
        StoryKind.RITUAL,
        "org",
        List.of("weekly planning", "capacity"),
        begin,
        null,
        "general",
        Story.NONE,
        "Every Monday morning the teams plan their week, always in the same few words.");
  }

  @Override
  public void plan(Day day) {
    for (LocalDate date : day.workingDates()) {
      if (date.getDayOfWeek() == DayOfWeek.MONDAY) {
        day.at(date, LocalTime.of(9, 5), scene -> plan(scene, Chat.place(scene, "general")));
        List<Place> teams =
            day.office().company().places().stream()
                .filter(place -> place.team() != null && place.mood().equals("work"))
                .filter(place -> place.visibility() == Visibility.ORG)
                .toList();
        for (int i = 0; i < Math.min(TEAMS, teams.size()); i++) {
          Place place = teams.get(i);
          day.at(date, LocalTime.of(9, 8).plusMinutes(6L * i), scene -> plan(scene, place));
        }
      }
    }
  }

  private void plan(Scene scene, Place place) {
    Member lead = scene.someone(place.members(), scene.start());
    Chat chat = new Chat(scene, GRAMMAR, place, Chat.subject(scene, lead));
    Post post = chat.open(lead, Verb.MESSAGED, "title", "post", chat.talk().other(lead));
    chat.talk().echo(post, 1);
    int replies = 3 + scene.random().nextInt(3);
    Talkers talkers = new Talkers(scene, place.members(), lead);
    for (int i = 0; i < replies; i++) {
      chat.reply(post, talkers.next(), 6, Verb.MESSAGED, "reply");
    }
  }
}

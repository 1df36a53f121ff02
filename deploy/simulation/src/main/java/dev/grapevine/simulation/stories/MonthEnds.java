package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The month's close, on the last working day of every month. */
final class MonthEnds extends PlantedStory {
  private static final String GRAMMAR = "stories/month-end";

  private final long begin;

  /**
   * @param begin of the history, in milliseconds
   */
  MonthEnds(long begin) {
    this.begin = begin;
  }

  @Override
  Outline outline() {
    return new Outline(
        "month-end",
        StoryKind.RITUAL,
        "org",
        List.of("month-end close", "accruals"),
        begin,
        null,
        "general",
        Story.NONE,
        "On the last working day of every month the books are closed, and people are reminded.");
  }

  @Override
  public void plan(Day day) {
    for (LocalDate date : day.workingDates()) {
      if (date.equals(closing(date))) {
        day.at(date, LocalTime.of(9, 20), scene -> close(scene, Chat.place(scene, "general")));
        day.at(date, LocalTime.of(11, 5), scene -> close(scene, Chat.place(scene, "payments")));
        day.at(date, LocalTime.of(15, 30), scene -> close(scene, Chat.place(scene, "general")));
      }
    }
  }

  private static LocalDate closing(LocalDate date) {
    LocalDate last = date.with(TemporalAdjusters.lastDayOfMonth());
    while (!Day.isWorking(last)) {
      last = last.minusDays(1);
    }
    return last;
  }

  private void close(Scene scene, Place place) {
    Member who = scene.someone(place.members(), scene.start());
    Chat chat = new Chat(scene, GRAMMAR, place, Chat.subject(scene, who));
    Post post = chat.open(who, Verb.MESSAGED, "title", "post", chat.talk().other(who));
    chat.talk().echo(post, 1);
    int replies = 3 + scene.random().nextInt(4);
    Talkers talkers = new Talkers(scene, place.members(), who);
    for (int i = 0; i < replies; i++) {
      chat.reply(post, talkers.next(), 8, Verb.MESSAGED, "reply");
    }
  }
}

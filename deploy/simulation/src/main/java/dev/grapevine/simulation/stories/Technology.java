package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Seeds;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A new technology, of which more and more people talk over eight weeks. */
final class Technology extends PlantedStory {
  static final String NAME = "Quillbase";

  private static final String GRAMMAR = "stories/technology";
  private static final int DAYS = 56;
  private static final List<String> OPENERS = List.of("try", "praise", "doubt", "try", "praise");

  private final Office office;
  private final long begin;

  Technology(Office office) {
    this.office = office;
    LocalDate date = Dates.workingBefore(office.time().date(office.plot().first()), DAYS);
    this.begin = office.time().real(date, LocalTime.of(10, 20), office.plot().first());
  }

  @Override
  Outline outline() {
    return new Outline(
        "technology",
        StoryKind.SLOW,
        "org",
        List.of(NAME.toLowerCase(Locale.ROOT)),
        begin,
        null,
        null,
        Story.EMERGING,
        "%s is heard of in one team, tried in others, and after eight weeks part of daily talk."
            .formatted(NAME));
  }

  @Override
  public void plan(Day day) {
    day.at(begin, scene -> talk(scene, "first"));
    for (LocalDate date : day.workingDates()) {
      long morning = office.time().real(date, LocalTime.of(9, 0), office.plot().first());
      double weeks = (morning - begin) / (7.0 * Rhythm.DAY);
      if (weeks <= 0) {
        continue;
      }
      // From one conversation in three days to some ten a day.
      double count = Math.min(10, 0.35 * StrictMath.exp(0.4 * weeks));
      SplittableRandom random = Seeds.random(morning, 0);
      int whole = (int) count + (random.nextDouble() < count % 1 ? 1 : 0);
      for (int i = 0; i < whole; i++) {
        LocalTime time = LocalTime.of(9, 0).plusSeconds(random.nextInt(8 * 3600));
        day.at(date, time, scene -> talk(scene, rule(scene, weeks)));
      }
    }
  }

  private static String rule(Scene scene, double weeks) {
    if (scene.chance(0.3)) {
      return "question";
    }
    return weeks > 5 && scene.chance(0.15) ? "adopt" : scene.one(OPENERS);
  }

  private void talk(Scene scene, String rule) {
    Member who = scene.someone(Chat.everybody(scene), scene.start());
    boolean asks = rule.equals("question");
    Place place = asks && scene.chance(0.5) ? Chat.place(scene, "help") : Chat.team(scene, who);
    Chat chat = new Chat(scene, GRAMMAR, place, Chat.subject(scene, who)).with("technology", NAME);
    boolean marked = place.mood().equals("questions");
    // Most questions are of the first kind, which has many variants.
    String number = asks && scene.chance(0.5) ? chat.question() : "-1";
    String opening = asks ? rule + number : rule;
    String title = marked || scene.chance(0.3) ? "title" : null;
    Post opener =
        chat.open(who, marked ? Verb.ASKED : Verb.MESSAGED, title, opening, chat.talk().other(who));
    chat.talk().echo(opener, 0.8);
    // Of the questions only every second one finds somebody who knows.
    int replies = asks ? scene.random().nextInt(2) : scene.random().nextInt(4);
    Post last = opener;
    for (int i = 0; i < replies; i++) {
      Member other = chat.talk().other(last.by(), who);
      String said = asks ? "answer" + number : scene.chance(0.5) ? "praise" : "doubt";
      Verb verb = asks && marked ? Verb.ANSWERED : Verb.MESSAGED;
      last = chat.reply(last, other, 15, verb, said);
    }
  }
}

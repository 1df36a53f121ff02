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
import java.util.List;

/** One thread that half of the company has something to say in. */
final class Debate extends PlantedStory {
  private static final String GRAMMAR = "stories/debate";
  private static final int REPLIES = 32;

  private final long begin;

  Debate(Office office) {
    this.begin = office.plot().first() - 58 * Rhythm.MINUTE;
  }

  @Override
  Outline outline() {
    return new Outline(
        "debate",
        StoryKind.HOT_THREAD,
        "org",
        List.of("no-meeting fridays", "no-meeting friday"),
        begin,
        begin + 4 * Rhythm.HOUR,
        "general",
        Story.EMERGING,
        "A thread about no-meeting Fridays runs hot this morning.");
  }

  @Override
  public void plan(Day day) {
    day.at(begin, this::argue);
  }

  private void argue(Scene scene) {
    Place place = Chat.place(scene, "general");
    Member opener = scene.someone(place.members(), scene.start());
    Chat chat = new Chat(scene, GRAMMAR, place, Chat.subject(scene, opener));
    Post first = chat.open(opener, Verb.MESSAGED, "title", "opening", chat.talk().other(opener));
    chat.talk().echo(first, 8);
    Post last = first;
    long at = scene.start() + 2 * Rhythm.MINUTE;
    for (int i = 0; i < REPLIES; i++) {
      at += 20_000 + scene.random().nextLong((3 + i / 8) * Rhythm.MINUTE);
      Member who =
          scene.chance(0.12) && !last.by().equals(opener) ? opener : chat.talk().other(last.by());
      String rule = scene.chance(0.33) ? "counter" : "reply";
      last = chat.replyAt(last, who, at, Verb.MESSAGED, rule);
      chat.talk().echo(last, 0.8);
    }
  }
}

package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Weighted;
import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Source;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** A channel that was opened a few days ago, and already has its regulars. */
final class NewChannel extends PlantedStory {
  static final String CHANNEL = "battery-recycling";

  private static final String GRAMMAR = "stories/new-channel";
  private static final int HELLOS = 13;
  private static final int TALKS_A_DAY = 5;

  private final Office office;
  private final LocalDate opened;
  private final long begin;

  NewChannel(Office office) {
    this.office = office;
    this.opened = Dates.workingBefore(office.time().date(office.plot().first()), 3);
    this.begin = office.time().real(opened, LocalTime.of(10, 10), office.plot().first());
  }

  @Override
  Outline outline() {
    return new Outline(
        "new-channel",
        StoryKind.NEW_CHANNEL,
        "org",
        List.of("battery", "batteries", "recycling"),
        begin,
        null,
        CHANNEL,
        Story.EMERGING,
        "A channel for recycling bike batteries was opened, and people from all teams join.");
  }

  @Override
  public void plan(Day day) {
    day.at(begin, this::announce);
    for (int i = 0; i < HELLOS; i++) {
      day.at(begin + (9L + 13L * i + i * i) * Rhythm.MINUTE, this::hello);
    }
    for (LocalDate date : day.workingDates()) {
      for (int i = 0; date.isAfter(opened) && i < TALKS_A_DAY; i++) {
        day.at(date, LocalTime.of(8, 50).plusMinutes(97L * i), this::talk);
      }
    }
  }

  private Place place() {
    Weighted<Member> everybody = office.company().roster().everybody();
    return new Place(CHANNEL, "social", null, Visibility.ORG, List.of(), everybody);
  }

  /** Those who care: the same every day. */
  private Member regular(Scene scene, Member... but) {
    List<Member> all = office.company().roster().people();
    List<Member> regulars =
        IntStream.range(0, all.size()).filter(i -> i % 6 == 1).mapToObj(all::get).toList();
    return scene.someone(Weighted.zipf(regulars, 0.4), scene.start(), but);
  }

  private void announce(Scene scene) {
    Member who = regular(scene);
    Place place = Chat.place(scene, "announcements");
    Chat chat = new Chat(scene, GRAMMAR, place, Chat.subject(scene, who)).with("channel", CHANNEL);
    Post post = chat.open(who, Verb.MESSAGED, null, "announcement", chat.talk().other(who));
    chat.talk().echo(post, 5);
  }

  private void hello(Scene scene) {
    Member who = regular(scene);
    Chat chat = new Chat(scene, GRAMMAR, place(), Chat.subject(scene, who));
    chat.talk().echo(chat.open(who, Verb.MESSAGED, null, "hello", who), 1);
    scene.add(
        scene.start() - 1000,
        scene
            .event(Source.CHAT, who, Verb.FOLLOWED, place())
            .object("channel/" + CHANNEL)
            .objectType("channel"));
  }

  private void talk(Scene scene) {
    Member who = regular(scene);
    Chat chat = new Chat(scene, GRAMMAR, place(), Chat.subject(scene, who));
    Post last = chat.open(who, Verb.MESSAGED, null, "talk", regular(scene, who));
    for (int i = scene.random().nextInt(3); i > 0; i--) {
      Member other = regular(scene, last.by());
      last = chat.reply(last, other, 9, Verb.MESSAGED, "talk");
      chat.talk().echo(last, 0.5);
    }
  }
}

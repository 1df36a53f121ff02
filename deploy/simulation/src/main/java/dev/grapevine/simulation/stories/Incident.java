package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Something breaks, and within minutes many people talk about it in many places. */
final class Incident extends PlantedStory {
  private static final long LENGTH = 75 * Rhythm.MINUTE;

  /** When people report it, in seconds from the beginning: faster and faster, then less. */
  private static final int[] REPORTS = {
    70, 115, 150, 180, 205, 230, 250, 275, 300, 325, 350, 390, 430, 480, 540, 610, 700, 800, 950,
    1150, 1400, 1700, 2100, 2600
  };

  private static final List<String> CHANNELS = List.of("help", "general", "incidents", "support");

  private final String id;
  private final long begin;
  private final String grammar;
  private final String thing;
  private final String error;

  /**
   * @param grammar of what broke
   * @param thing that everybody names
   * @param error that everybody sees
   */
  Incident(String id, long begin, String grammar, String thing, String error) {
    this.id = id;
    this.begin = begin;
    this.grammar = grammar;
    this.thing = thing;
    this.error = error;
  }

  @Override
  Outline outline() {
    return new Outline(
        id,
        StoryKind.BURST,
        "org",
        List.of(thing, error.toLowerCase(Locale.ROOT)),
        begin,
        begin + LENGTH,
        "incidents",
        Story.EMERGING,
        "%s fails with %s, and within minutes people report it in several channels."
            .formatted(thing, error));
  }

  @Override
  public void plan(Day day) {
    day.at(begin, this::fight);
    for (int seconds : REPORTS) {
      day.at(begin + seconds * 1000L, scene -> report(scene, seconds));
    }
  }

  /** The thread in which it is found and mended. */
  private void fight(Scene scene) {
    Chat chat = chat(scene, "incidents");
    Member first = scene.someone(Chat.everybody(scene), scene.start());
    Post opener =
        chat.open(
            first,
            Verb.MESSAGED,
            "title",
            "first",
            scene.someone(Chat.everybody(scene), begin, first));
    chat.talk().echo(opener, 5);
    List<Member> helpers = new ArrayList<>();
    while (helpers.size() < 7) {
      Member helper = scene.someone(Chat.everybody(scene), begin, first);
      if (!helpers.contains(helper)) {
        helpers.add(helper);
      }
    }
    List<String> rules =
        List.of(
            "report",
            "guess",
            "report",
            "guess",
            "guess",
            "report",
            "guess",
            "finding",
            "report",
            "finding",
            "finding",
            "mitigation",
            "finding",
            "resolved");
    long at = begin;
    Post last = opener;
    for (String rule : rules) {
      at += 45_000 + scene.random().nextLong(8 * Rhythm.MINUTE);
      Member who = scene.one(helpers);
      while (who.equals(last.by())) {
        who = scene.one(helpers);
      }
      last = chat.replyAt(last, who, at, Verb.MESSAGED, rule);
      chat.talk().echo(last, rule.equals("resolved") ? 6 : 0.7);
    }
    Member writer = helpers.get(0).equals(last.by()) ? helpers.get(1) : helpers.get(0);
    chat.replyAt(last, writer, at + 20 * Rhythm.MINUTE, Verb.MESSAGED, "after");
  }

  private void report(Scene scene, int seconds) {
    Place place = Chat.place(scene, CHANNELS.get(scene.random().nextInt(CHANNELS.size())));
    boolean asks = place.mood().equals("questions");
    Chat chat = chat(scene, place.channel());
    Member who = scene.someone(place.members(), scene.start());
    Member other = chat.talk().other(who);
    Post post =
        chat.open(who, asks ? Verb.ASKED : Verb.MESSAGED, asks ? "title" : null, "report", other);
    chat.talk().echo(post, 0.6);
    if (seconds > 200 && scene.chance(0.6)) {
      chat.reply(post, other, 3, Verb.MESSAGED, scene.chance(0.5) ? "guess" : "finding");
    }
  }

  private Chat chat(Scene scene, String channel) {
    Place place = Chat.place(scene, channel);
    return new Chat(scene, grammar, place, scene.anySubject())
        .with("thing", thing)
        .with("error", error);
  }
}

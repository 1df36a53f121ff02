package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.people.Weighted;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Source;
import dev.grapevine.simulation.work.Talk;
import java.util.List;

/** How the stories of one grammar are told in the chat. */
final class Chat {
  private final Scene scene;
  private final String grammar;
  private final Facts facts;
  private final Talk talk;

  /**
   * A conversation in a place.
   *
   * @param grammar of all its texts
   */
  Chat(Scene scene, String grammar, Place place, Subject subject) {
    this.scene = scene;
    this.grammar = grammar;
    this.facts = scene.facts(subject, place);
    this.talk = new Talk(scene, Source.CHAT, place);
  }

  Chat with(String fact, String value) {
    facts.with(fact, value);
    return this;
  }

  Chat tagged(List<String> tags) {
    talk.tagged(tags);
    return this;
  }

  Talk talk() {
    return talk;
  }

  /** One of the questions that have their own answers: the number that both rules end with. */
  String question() {
    int count = scene.office().words().count(grammar, "question");
    return "-" + (1 + scene.random().nextInt(count));
  }

  String text(String rule, Member to) {
    return scene.text(grammar, rule, facts.to(to));
  }

  /**
   * Begins.
   *
   * @param title the rule of the title; null for none
   * @param to who is hoped to answer
   */
  Post open(Member who, Verb verb, String title, String rule, Member to) {
    facts.to(to);
    return talk.open(
        who,
        scene.start(),
        verb,
        title == null ? null : scene.text(grammar, title, facts),
        text(rule, to));
  }

  /** Answers, at a time. */
  Post replyAt(Post to, Member who, long at, Verb verb, String rule) {
    return talk.reply(to, who, at, verb, text(rule, to.by()));
  }

  /** Answers, when somebody gets round to it. */
  Post reply(Post to, Member who, double minutes, Verb verb, String rule) {
    return replyAt(to, who, talk.later(who, minutes), verb, rule);
  }

  /** Answers with a document, when somebody gets round to it. */
  Post link(Post to, Member who, double minutes, Verb verb, String rule, String document) {
    return talk.reply(
        to, who, talk.later(who, minutes), verb, text(rule, to.by()), List.of(document));
  }

  /** Everybody in the organisation. */
  static Weighted<Member> everybody(Scene scene) {
    return scene.office().company().roster().everybody();
  }

  /** A channel. */
  static Place place(Scene scene, String channel) {
    return scene.office().company().place(channel);
  }

  /** The channel that somebody's team talks in, and others may read. */
  static Place team(Scene scene, Member who) {
    return team(scene.office(), who);
  }

  /** The channel that somebody's team talks in, and others may read. */
  static Place team(Office office, Member who) {
    return office.company().places("work").stream()
        .filter(place -> who.team().equals(place.team()))
        .filter(place -> place.visibility() == Visibility.ORG)
        .findFirst()
        .orElseGet(() -> office.company().place("general"));
  }

  /** A subject of a team, for what every text may mention. */
  static Subject subject(Scene scene, Member who) {
    return scene.office().company().subjects(who.team()).draw(scene.random());
  }
}

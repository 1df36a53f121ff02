package dev.grapevine.simulation.work;

import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import java.util.List;
import java.util.Map;

/** A conversation: a thread of messages in one place, and what people do to them. */
public final class Talk {
  private static final List<String> REACTIONS =
      List.of("thumbs-up", "thumbs-up", "thumbs-up", "heart", "eyes", "tada", "check", "laugh");

  private final Scene scene;
  private final Source source;
  private final Place place;
  private final String thread;
  private List<String> tags = List.of();
  private long last;

  /** A conversation that is yet to be opened. */
  public Talk(Scene scene, Source source, Place place) {
    this.scene = scene;
    this.source = source;
    this.place = place;
    this.thread = "thread/" + scene.nextNumber();
    this.last = scene.start();
  }

  /** The id of the thread. */
  public String thread() {
    return thread;
  }

  public Place place() {
    return place;
  }

  /** When the last message so far is written, in milliseconds. */
  public long last() {
    return last;
  }

  /** The tags of the opener. */
  public Talk tagged(List<String> tags) {
    this.tags = tags;
    return this;
  }

  /** The message that begins it. */
  public Post open(Member who, long at, Verb verb, String title, String text) {
    return post(message(who, verb, text).title(title).tags(tags), who, at, text);
  }

  /** A message that answers another. */
  public Post reply(Post to, Member who, long at, Verb verb, String text) {
    return reply(to, who, at, verb, text, List.of());
  }

  /** A message that answers another and names documents or files. */
  public Post reply(Post to, Member who, long at, Verb verb, String text, List<String> artifacts) {
    return post(
        message(who, verb, text).inReplyTo(to.object()).artifacts(artifacts), who, at, text);
  }

  private ActivityBuilder message(Member who, Verb verb, String text) {
    return scene.event(source, who, verb, place).thread(thread).text(text).version(1);
  }

  private Post post(ActivityBuilder message, Member who, long at, String text) {
    long number = scene.nextNumber();
    Post post = new Post("msg/" + number, "message", who, at, text);
    scene.add(
        at,
        message
            .object(post.object())
            .objectType(post.objectType())
            .url(source.url(place.channel() + "/" + number)));
    last = Math.max(last, at);
    return post;
  }

  /** Somebody does something to what was written. */
  public String act(Post to, Member who, long at, Verb verb) {
    return scene.add(at, about(to, who, verb));
  }

  private ActivityBuilder about(Post to, Member who, Verb verb) {
    return scene
        .event(source, who, verb, place)
        .thread(thread)
        .object(to.object())
        .objectType(to.objectType());
  }

  /** When somebody gets to it, once the last message so far is there. */
  public long later(Member who, double minutes) {
    return scene.later(last, who, minutes);
  }

  /** Somebody else of those who talk here. */
  public Member other(Member... but) {
    return scene.someone(place.members(), last, but);
  }

  /**
   * Lets people react to a message, and the author think again.
   *
   * @param reactions how many there are on average
   */
  public void echo(Post post, double reactions) {
    int count = (int) (reactions * 2 * scene.random().nextDouble() + scene.random().nextDouble());
    for (int i = 0; i < count; i++) {
      Member who = scene.someone(place.members(), post.at(), post.by());
      long at = scene.later(post.at(), who, 12);
      String id =
          scene.add(
              at,
              about(post, who, Verb.REACTED).attributes(Map.of("reaction", scene.one(REACTIONS))));
      if (scene.chance(0.015)) {
        scene.add(at + 5_000, about(post, who, Verb.UNDONE).inReplyTo(id));
      }
    }
  }

  /** Lets the author mend a message soon after. */
  public void edit(Post post, String text) {
    long at = post.at() + Rhythm.MINUTE / 2 + scene.random().nextLong(4 * Rhythm.MINUTE);
    scene.add(at, about(post, post.by(), Verb.EDITED).text(text).version(2));
  }

  /** Lets the author take a message back; it must be one that nobody has answered. */
  public void delete(Post post) {
    long at = post.at() + Rhythm.MINUTE + scene.random().nextLong(9 * Rhythm.MINUTE);
    scene.add(at, about(post, post.by(), Verb.DELETED).version(3));
  }
}

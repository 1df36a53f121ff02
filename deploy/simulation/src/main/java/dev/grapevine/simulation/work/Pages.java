package dev.grapevine.simulation.work;

import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import java.util.List;

/** What people do to one page of the wiki. */
public final class Pages {
  private static final String DOCUMENT = "document";

  private final Scene scene;
  private final Place place;
  private final String id;
  private final String title;
  private final Facts facts;

  /**
   * @param place the part of the wiki that it is in
   * @param id of the page
   */
  public Pages(Scene scene, Place place, String id, String title, Facts facts) {
    this.scene = scene;
    this.place = place;
    this.id = id;
    this.title = title;
    this.facts = facts;
  }

  /** Somebody writes it. */
  public void create(Member who, long at) {
    create(who, at, scene.text("wiki", "page-text", facts));
  }

  /** Somebody writes it, with this text. */
  public void create(Member who, long at, String text) {
    scene.add(at, event(who, Verb.CREATED).title(title).text(text).version(version(at)));
  }

  /** Somebody changes it, and says what. */
  public void edit(Member who, long at) {
    String text = scene.text("wiki", "page-edit", facts);
    scene.add(at, event(who, Verb.EDITED).title(title).text(text).version(version(at)));
  }

  /** Somebody confirms that it still holds. */
  public void verify(Member who, long at) {
    scene.add(at, event(who, Verb.VERIFIED).title(title));
  }

  /** Somebody says something below it. */
  public void comment(Member who, long at, Member author) {
    long number = scene.nextNumber();
    scene.add(
        at,
        event(who, Verb.MESSAGED)
            .object("msg/" + number)
            .objectType("comment")
            .inReplyTo(id)
            .thread("thread/" + scene.nextNumber())
            .artifacts(List.of(id))
            .text(scene.text("wiki", "page-comment", facts.to(author)))
            .version(1));
  }

  /**
   * Somebody reads it.
   *
   * @param from the search that led there; null for none
   */
  public void view(Member who, long at, String from) {
    scene.add(at, read(who, Verb.VIEWED).inReplyTo(from));
  }

  /** Somebody follows it. */
  public void follow(Member who, long at) {
    scene.add(at, read(who, Verb.FOLLOWED));
  }

  /** Scenes know nothing of each other, but time tells what is newer. */
  private static long version(long at) {
    return at / 1000;
  }

  private ActivityBuilder event(Member who, Verb verb) {
    return about(scene.event(Source.WIKI, who, verb, place));
  }

  private ActivityBuilder read(Member who, Verb verb) {
    return about(scene.event(Source.WIKI, who, verb)).channel(place.channel()).title(title);
  }

  private ActivityBuilder about(ActivityBuilder event) {
    return event.object(id).objectType(DOCUMENT).artifacts(List.of(id)).url(Source.WIKI.url(id));
  }
}

package dev.grapevine.simulation.work;

import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import java.util.List;

/** One change that is up for review. */
public final class Changes {
  private static final String TYPE = "change";

  private final Scene scene;
  private final Talk talk;
  private final String change;
  private Post post;

  /**
   * @param talk the conversation about it
   */
  public Changes(Scene scene, Talk talk) {
    this.scene = scene;
    this.talk = talk;
    this.change = "change/" + scene.nextNumber();
  }

  /** Somebody asks for a review. */
  public void request(Member author, long at, String title, String text, List<String> files) {
    post = new Post(change, TYPE, author, at, text);
    scene.add(at, event(author, Verb.REQUESTED_REVIEW).title(title).text(text).artifacts(files));
  }

  /** What is to be reviewed, for others to answer. */
  public Post post() {
    return post;
  }

  /** Somebody has looked at it. */
  public void review(Member reviewer, long at, String text) {
    scene.add(at, event(reviewer, Verb.REVIEWED).text(text));
  }

  private ActivityBuilder event(Member who, Verb verb) {
    return scene
        .event(Source.CODE, who, verb, talk.place())
        .thread(talk.thread())
        .object(change)
        .objectType(TYPE)
        .url(Source.CODE.url(change));
  }
}

package dev.grapevine.sdk.history;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Verb;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What one activity contributes to the history of its object: an {@link
 * dev.grapevine.schemas.Activity} without what no job needs of it there. A private one, a delete
 * and an undo carry no content at all.
 *
 * @param id of the activity
 * @param time when it happened
 * @param verb what was done
 * @param version of the object, from 1; 0 where the source knows none
 * @param readers who may see it
 * @param actor opaque id; null where nothing will be shown or counted
 * @param person whether the actor is a person rather than a bot
 * @param objectType may be null
 * @param thread may be null
 * @param inReplyTo what it replies to; for an undo the id of the activity taken back; may be null
 * @param channel may be null
 * @param title may be null
 * @param text as much of it as the job needs; may be null
 * @param tags never null
 * @param artifacts never null
 * @param url may be null
 */
public record Contribution(
    String id,
    Instant time,
    Verb verb,
    long version,
    Readers readers,
    String actor,
    boolean person,
    String objectType,
    String thread,
    String inReplyTo,
    String channel,
    String title,
    String text,
    List<String> tags,
    List<String> artifacts,
    String url) {

  /** By version, then time, then id: a total order that arrival has no part in. */
  public static final Comparator<Contribution> BY_VERSION =
      Comparator.comparingLong(Contribution::version)
          .thenComparing(Contribution::time)
          .thenComparing(Contribution::id);

  public Contribution {
    time = time == null ? Instant.EPOCH : time;
    verb = verb == null ? Verb.MESSAGED : verb;
    readers = readers == null ? Readers.NOBODY : readers;
    tags = tags == null ? List.of() : tags;
    artifacts = artifacts == null ? List.of() : artifacts;
  }

  /**
   * All of an activity.
   *
   * @param textLength how much of its text to keep, in code points
   */
  public static Contribution of(Activity activity, int textLength) {
    return new Contribution(
        activity.id(),
        activity.time(),
        activity.verb(),
        activity.version(),
        new Readers(activity.visibility(), activity.audience()),
        activity.actor(),
        activity.actorType() == ActorType.PERSON,
        activity.objectType(),
        activity.thread(),
        activity.inReplyTo(),
        activity.channel(),
        activity.title(),
        Beginning.of(activity.text(), textLength),
        activity.tags(),
        activity.artifacts(),
        activity.url());
  }

  /**
   * That there was an activity, without its content.
   *
   * @param actor null where nobody need know
   * @param inReplyTo null where nothing hangs on it
   */
  public static Contribution blank(Activity activity, String actor, String inReplyTo) {
    return new Contribution(
        activity.id(),
        activity.time(),
        activity.verb(),
        activity.version(),
        Readers.NOBODY,
        actor,
        activity.actorType() == ActorType.PERSON,
        null,
        null,
        inReplyTo,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same by somebody else, in no words: what is left of who is erased. */
  public Contribution anonymous(String standIn) {
    return new Contribution(
        id,
        time,
        verb,
        version,
        readers,
        standIn,
        person,
        objectType,
        thread,
        inReplyTo,
        channel,
        null,
        null,
        tags,
        artifacts,
        null);
  }

  /** Whether it is how the object came to be. */
  public boolean isContent() {
    return verb.kind() == Verb.Kind.CONTENT;
  }

  /** Whether it is something that somebody said, in words of their own. */
  public boolean isSaid() {
    return verb == Verb.ASKED || verb == Verb.ANSWERED || verb == Verb.MESSAGED;
  }

  /** Whether it is about an object. */
  public boolean isAct() {
    return verb.kind() == Verb.Kind.ACT;
  }

  /** Whether its title is what somebody said, rather than the name of the place. */
  public boolean isTitled() {
    return switch (verb) {
      case ASKED, CREATED, OPENED, COMMITTED -> true;
      default -> false;
    };
  }

  public boolean isReview() {
    return verb == Verb.REVIEWED;
  }

  public boolean isEdit() {
    return verb == Verb.EDITED;
  }

  public boolean isDelete() {
    return verb == Verb.DELETED;
  }

  public boolean isUndo() {
    return verb == Verb.UNDONE;
  }

  /** Whether it can be a line; deletes and undos only take lines away. */
  public boolean isLine() {
    return !isDelete() && !isUndo();
  }

  /**
   * Whether, as an edit, it is newer than this content: by version where both know theirs and they
   * differ, or else by time. At the same time the edit is, since nothing is edited before it is
   * there.
   */
  public boolean supersedes(Contribution content) {
    boolean byVersion = version != 0 && content.version != 0 && version != content.version;
    return byVersion ? version > content.version : !time.isBefore(content.time);
  }
}

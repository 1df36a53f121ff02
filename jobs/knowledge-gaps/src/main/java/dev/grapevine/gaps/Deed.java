package dev.grapevine.gaps;

import dev.grapevine.detection.questions.Post;
import dev.grapevine.detection.questions.Reading;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.Verb;
import java.time.Instant;
import java.util.List;

/**
 * What one activity comes to now, once everything that edits it, takes it back or is said about it
 * has been heeded.
 *
 * @param source of the activity
 * @param id of the activity
 * @param object that it made, or is about
 * @param thread the conversation; may be null
 * @param inReplyTo the object that it replies to; may be null
 * @param channel may be null
 * @param time when it happened
 * @param verb what was done
 * @param actor opaque id
 * @param person whether the actor is one
 * @param readers who may read it; never nobody
 * @param title may be null
 * @param text the beginning; may be null
 * @param tags never null
 * @param artifacts never null
 * @param url may be null
 * @param reading of the whole text
 * @param accepted whether somebody accepted it as an answer
 * @param thanks how many other people reacted to it
 */
public record Deed(
    String source,
    String id,
    String object,
    String thread,
    String inReplyTo,
    String channel,
    Instant time,
    Verb verb,
    String actor,
    boolean person,
    Readers readers,
    String title,
    String text,
    List<String> tags,
    List<String> artifacts,
    String url,
    Reading reading,
    boolean accepted,
    int thanks) {

  /** Stands for everybody who was erased. */
  static final String ERASED = "erased";

  public Deed {
    readers = readers == null ? Readers.NOBODY : readers;
    tags = tags == null ? List.of() : tags;
    artifacts = artifacts == null ? List.of() : artifacts;
    reading = reading == null ? Reading.NOTHING : reading;
  }

  /** Whether something was said. */
  boolean isSaid() {
    return verb == Verb.ASKED || verb == Verb.ANSWERED || verb == Verb.MESSAGED;
  }

  /** Whether it belongs to what is said in a conversation. */
  boolean isPost() {
    return isSaid() || verb == Verb.ACCEPTED || verb == Verb.CLOSED;
  }

  /** What tells it apart within its source: an object has one content, but many acts. */
  String key() {
    return verb.kind() == Verb.Kind.CONTENT ? "object/" + object : "act/" + id;
  }

  /** As a part of a conversation: others name what was said by its object. */
  String postId() {
    return isSaid() ? object : id;
  }

  /** What it is in a conversation. */
  Post post() {
    Post.Act act =
        switch (verb) {
          case ASKED -> Post.Act.ASKED;
          case ANSWERED -> Post.Act.ANSWERED;
          case ACCEPTED -> Post.Act.ACCEPTED;
          case CLOSED -> Post.Act.SOLVED;
          default -> Post.Act.MESSAGED;
        };
    return new Post(postId(), actor, person, act, time.toEpochMilli(), inReplyTo, reading);
  }

  /** The conversation that it belongs to: without a thread, that of what it replies to. */
  String conversation() {
    return thread != null ? thread : inReplyTo != null ? inReplyTo : object;
  }

  boolean isErased() {
    return actor.equals(ERASED);
  }

  /** The same by nobody in particular, in no words. */
  Deed erased() {
    return new Deed(
        source, id, object, thread, inReplyTo, channel, time, verb, ERASED, person, readers, null,
        null, tags, artifacts, url, reading, accepted, thanks);
  }

  TopicEvidence evidence() {
    return new TopicEvidence(id, source, actor, thread, channel, time, title, text, url);
  }
}

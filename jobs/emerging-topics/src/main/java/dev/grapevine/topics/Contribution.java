package dev.grapevine.topics;

import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Verb;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What one activity contributes to what is said on its object: an {@link
 * dev.grapevine.schemas.Activity} without what no topic needs. A private one, a delete and an undo
 * carry no content at all.
 *
 * @param id of the activity
 * @param time when it happened
 * @param verb what was done
 * @param version of the object, from 1; 0 where the source knows none
 * @param readers who may read it
 * @param actor opaque id; null where nothing will be counted
 * @param thread may be null
 * @param inReplyTo what it replies to; for an undo the id of the activity taken back; may be null
 * @param channel may be null
 * @param title may be null
 * @param text may be null
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
    String thread,
    String inReplyTo,
    String channel,
    String title,
    String text,
    List<String> tags,
    List<String> artifacts,
    String url) {

  /** By version, then time, then id: a total order that arrival has no part in. */
  static final Comparator<Contribution> BY_VERSION =
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

  boolean isContent() {
    return verb.kind() == Verb.Kind.CONTENT;
  }

  boolean isReview() {
    return verb == Verb.REVIEWED;
  }

  boolean isEdit() {
    return verb == Verb.EDITED;
  }

  boolean isDelete() {
    return verb == Verb.DELETED;
  }

  boolean isUndo() {
    return verb == Verb.UNDONE;
  }

  /** Whether anything is said in it. */
  boolean isText() {
    return isSet(text) || (isTitled() && isSet(title)) || !tags.isEmpty();
  }

  /** Whether its title is what somebody said, rather than the name of the place. */
  boolean isTitled() {
    return switch (verb) {
      case ASKED, CREATED, OPENED, COMMITTED -> true;
      default -> false;
    };
  }

  /**
   * Whether, as an edit, it is newer than this content: by version where both know theirs and they
   * differ, or else by time.
   */
  boolean supersedes(Contribution content) {
    boolean byVersion = version != 0 && content.version != 0 && version != content.version;
    return byVersion ? version > content.version : !time.isBefore(content.time);
  }

  private static boolean isSet(String text) {
    return text != null && !text.isBlank();
  }
}

package dev.grapevine.feed;

import dev.grapevine.schemas.Verb;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What one activity comes to in one group: what it shows there, or that it shows nothing any more.
 * What is not shown has no content, but is still known, since versions count it.
 *
 * @param id of the activity
 * @param time when it happened: it decides the session
 * @param isShown whether it is to be seen in this scope
 * @param newest event time of the newest contribution that touches it
 * @param revision how many contributions touch it
 * @param shownTime event time of the newest of what it shows
 * @param edited whether it shows content that is not the first
 * @param verb what was done
 * @param actor opaque id
 * @param person whether the actor is a person rather than a bot
 * @param object may be null
 * @param objectType may be null
 * @param thread may be null
 * @param inReplyTo may be null
 * @param channel may be null
 * @param audience the teams that it is for; never null
 * @param title may be null
 * @param text may be null
 * @param tags never null
 * @param artifacts never null
 * @param url may be null
 */
public record GroupItem(
    String id,
    Instant time,
    boolean isShown,
    Instant newest,
    int revision,
    Instant shownTime,
    boolean edited,
    Verb verb,
    String actor,
    boolean person,
    String object,
    String objectType,
    String thread,
    String inReplyTo,
    String channel,
    List<String> audience,
    String title,
    String text,
    List<String> tags,
    List<String> artifacts,
    String url) {

  /** Reading order: by time, then by id, so that arrival has no part in it. */
  static final Comparator<GroupItem> IN_ORDER =
      Comparator.comparing(GroupItem::time).thenComparing(GroupItem::id);

  public GroupItem {
    time = time == null ? Instant.EPOCH : time;
    newest = newest == null ? time : newest;
    shownTime = shownTime == null ? time : shownTime;
    audience = audience == null ? List.of() : audience;
    tags = tags == null ? List.of() : tags;
    artifacts = artifacts == null ? List.of() : artifacts;
  }

  /** One that shows nothing. */
  static GroupItem hidden(String id, Instant time, Instant newest, int revision) {
    return new GroupItem(
        id, time, false, newest, revision, time, false, null, null, false, null, null, null, null,
        null, null, null, null, null, null, null);
  }
}

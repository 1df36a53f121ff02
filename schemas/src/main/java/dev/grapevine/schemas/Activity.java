package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that somebody did at work, as every job sees it: the envelope of a CloudEvent and its
 * flat data in one record. Identity is ({@code source}, {@code id}); order between activities on
 * one object is by {@code version}, then by time.
 *
 * <p>A missing component is defaulted rather than refused, so that state written before a component
 * was added can still be restored; what must be there is checked by {@link ActivityCodec}.
 *
 * @param id unique within the source
 * @param source URI reference of where the activity comes from, such as {@code /zulip/acme}
 * @param time when it happened
 * @param partitionKey what keeps activities that belong together in one partition; by default the
 *     thread, or else the object
 * @param actor opaque id of who did it
 * @param actorType whether a person or a bot
 * @param verb what was done
 * @param object what it was done to; by default the activity itself
 * @param objectType such as {@code message} or {@code document}; may be null
 * @param thread the conversation it belongs to; may be null
 * @param inReplyTo the object it replies to, or, for {@link Verb#UNDONE}, the id of the activity
 *     that is taken back; may be null
 * @param channel where it happened, such as a chat channel or a repository; may be null
 * @param audience the teams that it is meant for; never widens the visibility
 * @param visibility who may see it
 * @param title may be null
 * @param text may be null
 * @param tags never null
 * @param artifacts the things touched, such as paths of files; never null
 * @param url where to read it; may be null
 * @param version of the object, from 1; 0 where the source knows none
 * @param results how many hits a search had; null for anything else
 * @param attributes whatever else the source knows; never null
 */
public record Activity(
    String id,
    String source,
    Instant time,
    String partitionKey,
    String actor,
    ActorType actorType,
    Verb verb,
    String object,
    String objectType,
    String thread,
    String inReplyTo,
    String channel,
    List<String> audience,
    Visibility visibility,
    String title,
    String text,
    List<String> tags,
    List<String> artifacts,
    String url,
    long version,
    Integer results,
    Map<String, String> attributes)
    implements Event {

  /** The CloudEvents type of an activity. */
  public static final String TYPE = "dev.grapevine.activity.v1";

  public Activity {
    actorType = actorType == null ? ActorType.PERSON : actorType;
    verb = verb == null ? Verb.MESSAGED : verb;
    object = object == null ? id : object;
    partitionKey = partitionKey != null ? partitionKey : thread != null ? thread : object;
    audience = audience == null ? List.of() : audience;
    visibility = visibility == null ? Visibility.PRIVATE : visibility;
    tags = tags == null ? List.of() : tags;
    artifacts = artifacts == null ? List.of() : artifacts;
    attributes = attributes == null ? Map.of() : attributes;
  }

  /** A builder with nothing set. */
  public static ActivityBuilder builder() {
    return new ActivityBuilder();
  }

  /** A builder with everything set as it is here. */
  public ActivityBuilder toBuilder() {
    return new ActivityBuilder(this);
  }
}

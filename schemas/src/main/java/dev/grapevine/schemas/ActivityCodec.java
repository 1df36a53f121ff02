package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;

/**
 * Reads and writes the events on the topic of activities: CloudEvents 1.0 in JSON.
 *
 * <p>Fields that are not known are passed over, since a later release may add some. A later version
 * of a type ({@code dev.grapevine.activity.v2}) is refused instead: the version of a type changes
 * only when a reader of the one before would misunderstand it.
 */
public final class ActivityCodec {
  private static final String SPEC_VERSION = "1.0";
  private static final ActivityRules RULES = new ActivityRules("$.data");

  private ActivityCodec() {}

  /**
   * The event in the document.
   *
   * @throws CodecException if the document is malformed, too large, or no event
   */
  public static Event decode(byte[] json) {
    return JsonDocument.read(json, in -> new EventReader(RULES).read(in));
  }

  /**
   * The activity as a document, which {@link #decode} reads as it was.
   *
   * @throws CodecException if the activity is one that could not be read: without an actor, say
   */
  public static byte[] encode(Activity activity) {
    RULES.check(activity);
    byte[] json =
        JsonOutput.write(
            out -> {
              envelope(out, activity.id(), activity.source(), Activity.TYPE, activity.time());
              out.string("partitionkey", activity.partitionKey());
              out.object("data", data -> data(data, activity));
            });
    JsonBytes.checkSize(json);
    return json;
  }

  /**
   * The tick as a document; its id is its time.
   *
   * @throws CodecException if it has no source or no time
   */
  public static byte[] encode(Tick tick) {
    ActivityRules.checkEvent(tick);
    return JsonOutput.write(
        out -> envelope(out, Rfc3339.format(tick.time()), tick.source(), Tick.TYPE, tick.time()));
  }

  private static void envelope(JsonOutput out, String id, String source, String type, Instant time)
      throws IOException {
    out.string("specversion", SPEC_VERSION);
    out.string("id", id);
    out.string("source", source);
    // Before the data, so that a reader knows what it is about to read.
    out.string("type", type);
    out.time("time", time);
  }

  private static void data(JsonOutput out, Activity activity) throws IOException {
    out.string("actor", activity.actor());
    if (activity.actorType() != ActorType.PERSON) {
      out.string("actorType", activity.actorType().id());
    }
    out.string("verb", activity.verb().id());
    out.string("object", activity.object());
    out.string("objectType", activity.objectType());
    out.string("thread", activity.thread());
    out.string("inReplyTo", activity.inReplyTo());
    out.string("channel", activity.channel());
    out.strings("audience", activity.audience());
    out.string("visibility", activity.visibility().id());
    out.string("title", activity.title());
    out.string("text", activity.text());
    out.strings("tags", activity.tags());
    out.strings("artifacts", activity.artifacts());
    out.string("url", activity.url());
    if (activity.version() != 0) {
      out.number("version", activity.version());
    }
    if (activity.results() != null) {
      out.number("results", activity.results());
    }
    out.map("attributes", activity.attributes());
  }
}

package dev.grapevine.schemas;

import java.io.IOException;
import java.util.List;

/** Reads the data of an activity field by field: nested in an event, or flat in a line. */
final class ActivityFields {
  private final ActivityBuilder activity = Activity.builder();
  private boolean hasVerb;

  /** What has been read so far. */
  ActivityBuilder activity() {
    return activity;
  }

  /** Whether there was a verb, so that the default did not have to stand in for it. */
  boolean hasVerb() {
    return hasVerb;
  }

  /** Reads the value of a field of the data, or passes over that of one that is unknown. */
  void read(String name, JsonInput in) throws IOException {
    switch (name) {
      case "actor" -> activity.actor(in.string());
      case "actorType" -> activity.actorType(in.actorType());
      case "verb" -> verb(in.verb());
      case "object" -> activity.object(in.string());
      case "objectType" -> activity.objectType(in.string());
      case "thread" -> activity.thread(in.string());
      case "inReplyTo" -> activity.inReplyTo(in.string());
      case "channel" -> activity.channel(in.string());
      case "audience" -> audience(in.strings());
      case "visibility" -> visibility(in.string());
      case "title" -> activity.title(in.string());
      case "text" -> activity.text(in.string());
      case "tags" -> activity.tags(in.strings());
      case "artifacts" -> activity.artifacts(in.strings());
      case "url" -> activity.url(in.string());
      case "version" -> activity.version(in.integer(Long.MAX_VALUE, 0));
      case "results" -> results(in.integer(Integer.MAX_VALUE, -1));
      case "attributes" -> activity.attributes(in.map());
      default -> in.skip();
    }
  }

  private void verb(Verb verb) {
    hasVerb = verb != null;
    activity.verb(verb);
  }

  // A line's null must not undo the default that its reader has set.
  private void audience(List<String> audience) {
    if (audience != null) {
      activity.audience(audience);
    }
  }

  private void visibility(String visibility) {
    if (visibility != null) {
      activity.visibility(Visibility.of(visibility));
    }
  }

  private void results(long results) {
    activity.results(results < 0 ? null : (int) results);
  }
}

package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the values of an activity must keep to, checked alike when one is read and when one is
 * written, so that whatever is written can be read.
 */
final class ActivityRules {
  private static final long FIRST_SECOND = 0;
  private static final long END_SECOND = 253_402_300_800L; // of the year 9999

  private final String data;

  /**
   * @param data the path of the activity's data: {@code $.data} or, where it is flat, {@code $}
   */
  ActivityRules(String data) {
    this.data = data;
  }

  static boolean isWithinYears(Instant time) {
    return time.getEpochSecond() >= FIRST_SECOND && time.getEpochSecond() < END_SECOND;
  }

  static CodecException missing(String path) {
    return CodecException.invalid(path + ": missing");
  }

  static CodecException tooLong(String path, int length, int limit) {
    return CodecException.tooLarge(
        "%s: string of %d characters is longer than %d".formatted(path, length, limit));
  }

  static void checkId(String id) {
    required(id, "$", "id");
  }

  /** Checks source and time, which every event has. */
  static void checkEvent(Event event) {
    required(event.source(), "$", "source");
    if (event.time() == null) {
      throw missing("$.time");
    }
    checkYears("$.time", event.time());
  }

  static void checkYears(String path, Instant time) {
    if (!isWithinYears(time)) {
      throw CodecException.invalid(
          "%s: \"%s\" is not within the years 1970 to 9999".formatted(path, time));
    }
  }

  /**
   * The activity itself.
   *
   * @throws CodecException naming the first rule that it breaks
   */
  Activity check(Activity activity) {
    checkId(activity.id());
    checkEvent(activity);
    required(activity.actor(), data, "actor");
    optional(activity.object(), data, "object");
    optional(activity.objectType(), data, "objectType");
    optional(activity.thread(), data, "thread");
    optional(activity.inReplyTo(), data, "inReplyTo");
    optional(activity.channel(), data, "channel");
    optional(activity.partitionKey(), "$", "partitionkey");
    text(activity.title(), data, "title");
    text(activity.text(), data, "text");
    text(activity.url(), data, "url");
    checkLists(activity);
    if (activity.visibility() == Visibility.TEAM && activity.audience().isEmpty()) {
      throw CodecException.invalid(
          data + ".audience: missing, though the visibility is team: name at least one team");
    }
    if (activity.version() < 0) {
      throw CodecException.invalid(data + ".version: " + activity.version() + " is below 0");
    }
    if (activity.results() != null && activity.results() < 0) {
      throw CodecException.invalid(data + ".results: " + activity.results() + " is below 0");
    }
    return activity;
  }

  /**
   * What is known of a person, whose id and teams are as in activities.
   *
   * @throws CodecException naming the first rule that it breaks
   */
  Person check(Person person) {
    required(person.id(), data, "id");
    required(person.name(), data, "name");
    ids(person.teams(), "teams");
    if (person.teams().size() > Limits.ENTRIES) {
      throw CodecException.tooLarge(data + ": more than " + Limits.ENTRIES + " entries in lists");
    }
    return person;
  }

  private void checkLists(Activity activity) {
    List<String> audience = activity.audience();
    List<String> tags = activity.tags();
    List<String> artifacts = activity.artifacts();
    Map<String, String> attributes = activity.attributes();
    int entries = audience.size() + tags.size() + artifacts.size() + 2 * attributes.size();
    if (entries > Limits.ENTRIES) {
      throw CodecException.tooLarge(data + ": more than " + Limits.ENTRIES + " entries in lists");
    }
    ids(audience, "audience");
    ids(tags, "tags");
    for (int i = 0; i < artifacts.size(); i++) {
      element(artifacts.get(i), "artifacts", i, Limits.STRING_LENGTH);
    }
    if (!attributes.isEmpty()) {
      attributes.forEach(this::attribute);
    }
  }

  private void attribute(String name, String value) {
    if (name == null || value == null) {
      throw CodecException.invalid(data + ".attributes: null where a string is expected");
    }
    if (name.length() > Limits.NAME_LENGTH) {
      throw CodecException.tooLarge(
          data + ".attributes: a name of more than " + Limits.NAME_LENGTH + " characters");
    }
    text(value, data + ".attributes", Quote.shorten(name, 40));
  }

  private void ids(List<String> ids, String name) {
    for (int i = 0; i < ids.size(); i++) {
      element(ids.get(i), name, i, Limits.ID_LENGTH);
    }
  }

  private void element(String value, String name, int index, int limit) {
    if (value == null || value.isEmpty() || value.length() > limit) {
      String path = "%s.%s[%d]".formatted(data, name, index);
      if (value == null) {
        throw CodecException.invalid(path + ": null where a string is expected");
      }
      check(value, path, limit);
    }
  }

  private static void required(String value, String parent, String name) {
    if (value == null) {
      throw missing(parent + "." + name);
    }
    optional(value, parent, name);
  }

  private static void optional(String value, String parent, String name) {
    if (value != null && (value.isEmpty() || value.length() > Limits.ID_LENGTH)) {
      check(value, parent + "." + name, Limits.ID_LENGTH);
    }
  }

  private static void text(String value, String parent, String name) {
    if (value != null && value.length() > Limits.STRING_LENGTH) {
      check(value, parent + "." + name, Limits.STRING_LENGTH);
    }
  }

  /** Slow and exact: characters are code points, as in JSON Schema. */
  private static void check(String value, String path, int limit) {
    if (value.isEmpty()) {
      throw CodecException.invalid(path + ": an empty string; leave it out instead");
    }
    int length = value.codePointCount(0, value.length());
    if (length > limit) {
      throw tooLong(path, length, limit);
    }
  }
}

package dev.grapevine.sdk.testing;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandCodec;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Ticks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What happened, told in order: {@code Story.at("2026-03-02T09:00:00Z").in("payments").by("ana")
 * .asked("q1", "How do I rotate the key?").after(minutes(5)).by("bo").answered("a1", "q1", "So.")}.
 * Time, place and person hold until the next one is named.
 */
public final class Story {
  private static final String SOURCE = "/story";

  /** Of records that every job reads that reads activities. */
  private static final String TOPIC = "story";

  private final List<RawRecord> records = new ArrayList<>();
  private final List<Activity> activities = new ArrayList<>();
  private Instant now;
  private String actor = "ana";
  private String channel;
  private String thread;
  private Visibility visibility = Visibility.ORG;
  private List<String> audience = List.of();

  private Story(Instant now) {
    this.now = now;
  }

  /** Begins at this time, in RFC 3339. */
  public static Story at(String time) {
    return new Story(Instant.parse(time));
  }

  /** Time goes on; it may also go back, for events that arrive late. */
  public Story after(Duration duration) {
    now = now.plus(duration);
    return this;
  }

  /** Who acts from now on. */
  public Story by(String person) {
    actor = person;
    return this;
  }

  /** Where it happens from now on. */
  public Story in(String place) {
    channel = place;
    return this;
  }

  /** In which conversation it happens from now on; null for none. */
  public Story inThread(String conversation) {
    thread = conversation;
    return this;
  }

  /** From now on everybody sees it. */
  public Story inPublic(String... teams) {
    return seenBy(Visibility.ORG, teams);
  }

  /** From now on these teams see it. */
  public Story inTeams(String... teams) {
    return seenBy(Visibility.TEAM, teams);
  }

  /** From now on nobody sees it. */
  public Story inPrivate() {
    return seenBy(Visibility.PRIVATE);
  }

  private Story seenBy(Visibility who, String... teams) {
    visibility = who;
    audience = List.of(teams);
    return this;
  }

  public Story asked(String id, String text) {
    return did(Verb.ASKED, id, activity -> activity.text(text));
  }

  public Story answered(String id, String question, String text) {
    return did(Verb.ANSWERED, id, activity -> activity.inReplyTo(question).text(text));
  }

  public Story messaged(String id, String text) {
    return did(Verb.MESSAGED, id, activity -> activity.text(text));
  }

  public Story reacted(String id, String object) {
    return did(Verb.REACTED, id, activity -> activity.object(object));
  }

  public Story edited(String id, String object, long version, String text) {
    return did(Verb.EDITED, id, activity -> activity.object(object).version(version).text(text));
  }

  public Story deleted(String id, String object) {
    return did(Verb.DELETED, id, activity -> activity.object(object));
  }

  /** Takes back the activity {@code undone} on the object. */
  public Story undid(String id, String undone, String object) {
    return did(Verb.UNDONE, id, activity -> activity.object(object).inReplyTo(undone));
  }

  /** Anything else. */
  public Story did(Verb verb, String id, UnaryOperator<ActivityBuilder> more) {
    ActivityBuilder activity =
        Activity.builder()
            .id(id)
            .source(SOURCE)
            .time(now)
            .actor(actor)
            .verb(verb)
            .channel(channel)
            .thread(thread)
            .visibility(visibility)
            .audience(audience);
    return happened(more.apply(activity).build());
  }

  /** This activity, as it is. */
  public Story happened(Activity activity) {
    activities.add(activity);
    return record(Map.of(), ActivityCodec.encode(activity));
  }

  /** Somebody commands something to be done with a knowledge gap. */
  public Story commanded(Command command) {
    records.add(
        new RawRecord(Command.TOPIC, 0, records.size(), Map.of(), CommandCodec.encode(command)));
    return this;
  }

  /** A record that is no activity. */
  public Story poison(String record) {
    return record(Map.of(), record.getBytes(StandardCharsets.UTF_8));
  }

  /** The same record once more, as at-least-once delivery may send it. */
  public Story again(int index) {
    RawRecord first = records.get(index);
    return record(first.topic(), first.headers(), first.value());
  }

  /** Time comes to now, and everybody hears it. */
  public Story tick() {
    RawRecord tick = Ticks.raw("story", records.size(), now);
    return record(tick.headers(), tick.value());
  }

  /** Now, as the story goes. */
  public Instant now() {
    return now;
  }

  /** The activities told so far. */
  public List<Activity> activities() {
    return List.copyOf(activities);
  }

  /** The records told so far, in the order of their arrival. */
  public List<RawRecord> records() {
    return List.copyOf(records);
  }

  /** A story of these records, which may be told on. */
  public Story retold(List<RawRecord> order) {
    Story story = new Story(now);
    order.forEach(record -> story.record(record.topic(), record.headers(), record.value()));
    return story;
  }

  private Story record(Map<String, String> headers, byte[] value) {
    return record(TOPIC, headers, value);
  }

  private Story record(String topic, Map<String, String> headers, byte[] value) {
    byte[] copy = Arrays.copyOf(value, value.length);
    records.add(new RawRecord(topic, 0, records.size(), headers, copy));
    return this;
  }
}

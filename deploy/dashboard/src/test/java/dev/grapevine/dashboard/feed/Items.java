package dev.grapevine.dashboard.feed;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/** Makes lines of feeds for tests. */
final class Items {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final String id;
  private final long version;
  private Verb verb = Verb.ASKED;
  private List<String> actors = List.of("ana");
  private int people = 1;
  private String thread;
  private String inReplyTo;
  private List<String> artifacts = List.of();
  private List<String> activities;
  private String channel = "payments";
  private String title;
  private String text = "How do I rotate the signing key?";
  private Instant start = NINE;
  private boolean edited;
  private boolean tombstone;

  private Items(String id, long version) {
    this.id = id;
    this.version = version;
    this.activities = List.of(id);
  }

  static Items asked(String id, long version) {
    return new Items(id, version);
  }

  Items verb(Verb newVerb) {
    verb = newVerb;
    return this;
  }

  Items actors(List<String> newActors, int newPeople) {
    actors = newActors;
    people = newPeople;
    return this;
  }

  Items thread(String newThread) {
    thread = newThread;
    return this;
  }

  Items inReplyTo(String newInReplyTo) {
    inReplyTo = newInReplyTo;
    return this;
  }

  Items artifacts(String... newArtifacts) {
    artifacts = List.of(newArtifacts);
    return this;
  }

  Items activities(String... newActivities) {
    activities = List.of(newActivities);
    return this;
  }

  Items channel(String newChannel) {
    channel = newChannel;
    return this;
  }

  Items title(String newTitle) {
    title = newTitle;
    return this;
  }

  Items text(String newText) {
    text = newText;
    return this;
  }

  /** So many minutes after nine. */
  Items at(int minutes) {
    start = NINE.plusSeconds(60L * minutes);
    return this;
  }

  Items edited() {
    edited = true;
    return this;
  }

  Items tombstone() {
    tombstone = true;
    return this;
  }

  FeedItem build() {
    return new FeedItem(
        id,
        "org",
        Visibility.ORG,
        verb,
        actors,
        people,
        "msg/" + id,
        "message",
        thread,
        inReplyTo,
        channel,
        List.of(),
        title,
        text,
        List.of(),
        artifacts,
        null,
        activities,
        start,
        start,
        edited,
        1,
        tombstone,
        version);
  }
}

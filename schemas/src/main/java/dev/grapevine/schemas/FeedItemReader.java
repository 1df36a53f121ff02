package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads one document of a feed. */
final class FeedItemReader {
  private String id;
  private String scope;
  private Visibility visibility;
  private Verb verb;
  private List<String> actors;
  private int people;
  private String object;
  private String objectType;
  private String thread;
  private String inReplyTo;
  private String channel;
  private List<String> audience;
  private String title;
  private String text;
  private List<String> tags;
  private List<String> artifacts;
  private String url;
  private List<String> activities;
  private Instant start;
  private Instant time;
  private boolean edited;
  private double rank;
  private boolean tombstone;
  private long version;

  FeedItem read(JsonInput in) throws IOException {
    Names seen = new Names();
    for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
      read(name, in);
    }
    FeedItem item = item();
    FeedItemCodec.check(item);
    return item;
  }

  private void read(String name, JsonInput in) throws IOException {
    switch (name) {
      case "id" -> id = in.string();
      case "scope" -> scope = in.string();
      case "visibility" -> visibility = Visibility.of(in.string());
      case "verb" -> verb = in.verb();
      case "actors" -> actors = in.strings();
      case "people" -> people = (int) in.integer(Integer.MAX_VALUE, 0);
      case "object" -> object = in.string();
      case "objectType" -> objectType = in.string();
      case "thread" -> thread = in.string();
      case "inReplyTo" -> inReplyTo = in.string();
      case "channel" -> channel = in.string();
      case "audience" -> audience = in.strings();
      case "title" -> title = in.string();
      case "text" -> text = in.string();
      case "tags" -> tags = in.strings();
      case "artifacts" -> artifacts = in.strings();
      case "url" -> url = in.string();
      case "activities" -> activities = in.strings();
      case "start" -> start = in.time();
      case "time" -> time = in.time();
      case "edited" -> edited = in.bool();
      case "rank" -> rank = in.number();
      case "tombstone" -> tombstone = in.bool();
      case "version" -> version = in.integer(Long.MAX_VALUE, 0);
      default -> in.skip();
    }
  }

  private FeedItem item() {
    return new FeedItem(
        id,
        scope,
        visibility,
        verb,
        orEmpty(actors),
        people,
        object,
        objectType,
        thread,
        inReplyTo,
        channel,
        orEmpty(audience),
        title,
        text,
        orEmpty(tags),
        orEmpty(artifacts),
        url,
        orEmpty(activities),
        start,
        time,
        edited,
        rank,
        tombstone,
        version);
  }

  private static List<String> orEmpty(List<String> list) {
    return list == null ? List.of() : list;
  }
}

package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads one document of an emerging topic. */
final class TopicReader {
  private String id;
  private String scope;
  private Visibility visibility;
  private int episode;
  private String name;
  private List<String> terms;
  private TopicState state;
  private Instant emergedAt;
  private Instant since;
  private Instant time;
  private double score;
  private double observed;
  private double expected;
  private long window;
  private int people;
  private List<Integer> sparkline;
  private Instant sparklineEnd;
  private List<TopicEvidence> evidence;
  private List<String> related;
  private List<String> artifacts;
  private List<String> links;
  private List<String> channels;
  private List<TopicChange> history;
  private double rank;
  private boolean tombstone;
  private long version;

  Topic read(JsonInput in) throws IOException {
    Names seen = new Names();
    for (String field = in.nextName(seen); field != null; field = in.nextName(seen)) {
      read(field, in);
    }
    Topic topic = topic();
    TopicCodec.check(topic);
    return topic;
  }

  private void read(String field, JsonInput in) throws IOException {
    switch (field) {
      case "id" -> id = in.string();
      case "scope" -> scope = in.string();
      case "visibility" -> visibility = Visibility.of(in.string());
      case "episode" -> episode = (int) in.integer(Integer.MAX_VALUE, 0);
      case "name" -> name = in.string();
      case "terms" -> terms = in.strings();
      case "state" -> state = in.topicState();
      case "emergedAt" -> emergedAt = in.time();
      case "since" -> since = in.time();
      case "time" -> time = in.time();
      case "score" -> score = in.number();
      case "observed" -> observed = in.number();
      case "expected" -> expected = in.number();
      case "window" -> window = in.integer(Long.MAX_VALUE, 0);
      case "people" -> people = (int) in.integer(Integer.MAX_VALUE, 0);
      case "sparkline" -> sparkline = in.integers();
      case "sparklineEnd" -> sparklineEnd = in.time();
      case "evidence" -> evidence = in.objects(TopicParts::readEvidence);
      case "related" -> related = in.strings();
      case "artifacts" -> artifacts = in.strings();
      case "links" -> links = in.strings();
      case "channels" -> channels = in.strings();
      case "history" -> history = in.objects(TopicParts::readChange);
      case "rank" -> rank = in.number();
      case "tombstone" -> tombstone = in.bool();
      case "version" -> version = in.integer(Long.MAX_VALUE, 0);
      default -> in.skip();
    }
  }

  private Topic topic() {
    return new Topic(
        id,
        scope,
        visibility,
        episode,
        name,
        terms,
        state,
        emergedAt,
        since,
        time,
        score,
        observed,
        expected,
        window,
        people,
        sparkline,
        sparklineEnd,
        evidence,
        related,
        artifacts,
        links,
        channels,
        history,
        rank,
        tombstone,
        version);
  }
}

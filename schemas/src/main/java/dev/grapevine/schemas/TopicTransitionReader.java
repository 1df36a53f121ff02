package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads one transition of a topic. */
final class TopicTransitionReader {
  private String topic;
  private int episode;
  private String scope;
  private Visibility visibility;
  private String name;
  private List<String> terms;
  private TopicState state;
  private Instant time;
  private Instant emergedAt;
  private double score;
  private double observed;
  private double expected;
  private long window;
  private int people;
  private List<String> evidence;
  private boolean tombstone;
  private long version;

  TopicTransition read(JsonInput in) throws IOException {
    Names seen = new Names();
    for (String field = in.nextName(seen); field != null; field = in.nextName(seen)) {
      read(field, in);
    }
    TopicTransition transition = transition();
    TopicTransitionCodec.check(transition);
    return transition;
  }

  private void read(String field, JsonInput in) throws IOException {
    switch (field) {
      case "topic" -> topic = in.string();
      case "episode" -> episode = (int) in.integer(Integer.MAX_VALUE, 0);
      case "scope" -> scope = in.string();
      case "visibility" -> visibility = Visibility.of(in.string());
      case "name" -> name = in.string();
      case "terms" -> terms = in.strings();
      case "state" -> state = in.topicState();
      case "time" -> time = in.time();
      case "emergedAt" -> emergedAt = in.time();
      case "score" -> score = in.number();
      case "observed" -> observed = in.number();
      case "expected" -> expected = in.number();
      case "window" -> window = in.integer(Long.MAX_VALUE, 0);
      case "people" -> people = (int) in.integer(Integer.MAX_VALUE, 0);
      case "evidence" -> evidence = in.strings();
      case "tombstone" -> tombstone = in.bool();
      case "version" -> version = in.integer(Long.MAX_VALUE, 0);
      default -> in.skip();
    }
  }

  private TopicTransition transition() {
    return new TopicTransition(
        topic,
        episode,
        scope,
        visibility,
        name,
        terms,
        state,
        time,
        emergedAt,
        score,
        observed,
        expected,
        window,
        people,
        evidence,
        tombstone,
        version);
  }
}

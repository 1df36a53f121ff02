package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads one list of what is hot now. */
final class TrendingReader {
  private TrendingReader() {}

  static Trending read(JsonInput in) throws IOException {
    String id = null;
    String scope = null;
    Visibility visibility = null;
    Instant time = null;
    List<TrendingEntry> entries = null;
    boolean tombstone = false;
    long version = 0;
    Names seen = new Names();
    for (String field = in.nextName(seen); field != null; field = in.nextName(seen)) {
      switch (field) {
        case "id" -> id = in.string();
        case "scope" -> scope = in.string();
        case "visibility" -> visibility = Visibility.of(in.string());
        case "time" -> time = in.time();
        case "entries" -> entries = in.objects(TrendingReader::entry);
        case "tombstone" -> tombstone = in.bool();
        case "version" -> version = in.integer(Long.MAX_VALUE, 0);
        default -> in.skip();
      }
    }
    Trending trending = new Trending(id, scope, visibility, time, entries, tombstone, version);
    TrendingCodec.check(trending);
    return trending;
  }

  private static TrendingEntry entry(JsonInput in) throws IOException {
    String name = null;
    List<String> terms = null;
    int people = 0;
    double observed = 0;
    double expected = 0;
    double score = 0;
    String topic = null;
    TopicState state = null;
    Names seen = new Names();
    for (String field = in.nextName(seen); field != null; field = in.nextName(seen)) {
      switch (field) {
        case "name" -> name = in.string();
        case "terms" -> terms = in.strings();
        case "people" -> people = (int) in.integer(Integer.MAX_VALUE, 0);
        case "observed" -> observed = in.number();
        case "expected" -> expected = in.number();
        case "score" -> score = in.number();
        case "topic" -> topic = in.string();
        case "state" -> state = in.topicState();
        default -> in.skip();
      }
    }
    return new TrendingEntry(name, terms, people, observed, expected, score, topic, state);
  }
}

package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.grapevine.dashboard.access.Sight;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapCodec;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicCodec;
import java.util.List;
import java.util.function.Function;

/** Looks for words in all that can be read. There is no input that Elasticsearch chokes on. */
public final class Searches {
  /** How many characters are looked for at most. */
  public static final int MAX_LENGTH = 200;

  private static final int PIECE = 220;

  private final Store store;
  private final Reads reads;

  private record Key(Kind kind, Sight sight, String words, int size) {}

  public Searches(Store store, Reads reads) {
    this.store = store;
    this.reads = reads;
  }

  /** Lines of feeds. */
  public List<Found<FeedItem>> lines(View view, String words, int size) {
    return find(
        Kind.FEED,
        view,
        words,
        size,
        FeedItemCodec::decode,
        List.of("title", "text"),
        "title^2",
        "text",
        "tags",
        "channel");
  }

  /** Topics, over ones as well. */
  public List<Found<Topic>> topics(View view, String words, int size) {
    return find(
        Kind.TOPICS,
        view,
        words,
        size,
        TopicCodec::decode,
        List.of("name", "evidence.title", "evidence.text"),
        "name^3",
        "terms^2",
        "evidence.title",
        "evidence.text");
  }

  /** Gaps, closed ones as well. */
  public List<Found<Gap>> gaps(View view, String words, int size) {
    return find(
        Kind.GAPS,
        view,
        words,
        size,
        GapCodec::decode,
        List.of("title", "why", "evidence.text"),
        "title^3",
        "why",
        "about",
        "evidence.title",
        "evidence.text");
  }

  private <T> List<Found<T>> find(
      Kind kind,
      View view,
      String words,
      int size,
      Function<byte[], T> codec,
      List<String> highlighted,
      String... fields) {
    Query query =
        Query.of(
            q ->
                q.simpleQueryString(
                    s ->
                        s.query(words)
                            .fields(List.of(fields))
                            .defaultOperator(Operator.And)
                            .lenient(true)));
    return reads.read(
        kind,
        new Key(kind, view.sight(), words, size),
        () ->
            store
                .search(kind, view, query, s -> highlight(s.size(size), highlighted))
                .hits()
                .hits()
                .stream()
                .map(hit -> new Found<>(codec.apply(Store.bytes(hit.source())), hit.highlight()))
                .toList());
  }

  private static SearchRequest.Builder highlight(
      SearchRequest.Builder search, List<String> fields) {
    return search.highlight(
        h -> {
          h.preTags(Found.BEGIN).postTags(Found.END);
          fields.forEach(field -> h.fields(field, f -> f.fragmentSize(PIECE).numberOfFragments(1)));
          return h;
        });
  }
}

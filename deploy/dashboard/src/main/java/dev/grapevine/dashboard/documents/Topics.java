package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.grapevine.dashboard.access.Sight;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicCodec;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingCodec;
import java.util.List;
import java.util.Optional;

/** Reads emerging topics, and what is hot now. */
public final class Topics {
  private final Store store;
  private final Reads reads;

  private record Key(String what, Sight sight, Object of) {}

  public Topics(Store store, Reads reads) {
    this.store = store;
    this.reads = reads;
  }

  /** Those that go on, the hottest first. */
  public List<Topic> open(View view, int limit) {
    Query query =
        Query.of(q -> q.bool(b -> b.mustNot(Store.term("state", TopicState.CLOSED.id()))));
    return reads.read(
        Kind.TOPICS,
        new Key("open", view.sight(), limit),
        () -> byRank(view, query, "rank", limit));
  }

  /** Those that are over, the newest first. */
  public List<Topic> closed(View view, int limit) {
    Query query = Store.term("state", TopicState.CLOSED.id());
    return reads.read(
        Kind.TOPICS,
        new Key("closed", view.sight(), limit),
        () -> byRank(view, query, "since", limit));
  }

  private List<Topic> byRank(View view, Query query, String field, int limit) {
    return store.find(
        Kind.TOPICS,
        view,
        query,
        TopicCodec::decode,
        search ->
            search
                .size(limit)
                .sort(s -> s.field(f -> f.field(field).order(SortOrder.Desc)))
                .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
  }

  /** The topic with this id, if it is in view. */
  public Optional<Topic> topic(View view, String id) {
    return reads.read(
        Kind.TOPICS,
        new Key("one", view.sight(), id),
        () -> named(view, List.of(id)).stream().findFirst());
  }

  /** Those of these topics that are in view. */
  public List<Topic> topics(View view, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : reads.read(Kind.TOPICS, new Key("some", view.sight(), ids), () -> named(view, ids));
  }

  private List<Topic> named(View view, List<String> ids) {
    return byRank(view, Store.terms("id", ids), "rank", ids.size());
  }

  /** What is hot now in a scope; empty if nothing is. */
  public Optional<Trending> trending(View view) {
    return reads.read(
        Kind.TRENDING,
        new Key("trending", view.sight(), ""),
        () ->
            store
                .find(
                    Kind.TRENDING,
                    view,
                    Store.all(),
                    TrendingCodec::decode,
                    s -> s.size(1).sort(o -> o.field(f -> f.field("time").order(SortOrder.Desc))))
                .stream()
                .findFirst());
  }
}

package dev.grapevine.cli.topics;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.elasticsearch.ScopedIndex;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicCodec;
import dev.grapevine.schemas.TopicState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the topics of one scope. */
final class TopicIndex {
  private final ScopedIndex<Topic> topics;

  TopicIndex(ElasticsearchReader elasticsearch, String alias, String scope) {
    topics = new ScopedIndex<>(elasticsearch, alias, scope, TopicCodec::decode);
  }

  /** The topics as documents. */
  ScopedIndex<Topic> topics() {
    return topics;
  }

  /**
   * The hottest first; empty if there is no index of topics yet.
   *
   * @param all whether those that are over are among them
   */
  Optional<List<Topic>> hottest(boolean all, int limit) {
    return topics.search(
        search ->
            search
                .size(limit)
                .query(all ? topics.standing() : open())
                .sort(s -> s.field(f -> f.field("rank").order(SortOrder.Desc)))
                .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
  }

  /** Those of these ids that are open. */
  List<Topic> openAmong(Collection<String> ids) {
    List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
    Query among = Query.of(q -> q.terms(t -> t.field("id").terms(v -> v.value(values))));
    return topics
        .search(
            search ->
                search.size(ids.size()).query(q -> q.bool(b -> b.filter(open()).filter(among))))
        .orElse(List.of());
  }

  private Query open() {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.filter(topics.standing())
                        .mustNot(
                            n -> n.term(t -> t.field("state").value(TopicState.CLOSED.id())))));
  }
}

package dev.grapevine.dashboard.elasticsearch;

import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads the documents of one scope from the indices behind an alias. */
public final class ScopedIndex<T> implements Shards<T> {
  private static final String NUMBER = "_seq_no";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ElasticsearchReader elasticsearch;
  private final String alias;
  private final Query scope;
  private final Function<byte[], T> codec;

  /**
   * @param codec makes a document of its JSON
   */
  public ScopedIndex(
      ElasticsearchReader elasticsearch, String alias, String scope, Function<byte[], T> codec) {
    this.elasticsearch = elasticsearch;
    this.alias = alias;
    this.scope = Query.of(q -> q.term(t -> t.field("scope").value(scope)));
    this.codec = codec;
  }

  /** All documents of the scope that are no tombstones. */
  public Query standing() {
    return Query.of(
        q ->
            q.bool(
                b -> b.filter(scope).filter(f -> f.term(t -> t.field("tombstone").value(false)))));
  }

  /** What a search finds; empty if there is no such index yet. */
  public Optional<List<T>> search(UnaryOperator<SearchRequest.Builder> search) {
    SearchRequest request = search.apply(new SearchRequest.Builder().index(alias)).build();
    return elasticsearch
        .ask(client -> client.search(request, ObjectNode.class))
        .map(answer -> answer.hits().hits().stream().map(this::document).toList());
  }

  /** Makes everything that was written findable. */
  public void refresh() {
    elasticsearch.ask(client -> client.indices().refresh(r -> r.index(alias)));
  }

  @Override
  public Map<Shard, Long> newest() {
    Map<Shard, Long> newest = new HashMap<>();
    elasticsearch
        .ask(
            client ->
                client.indices().stats(s -> s.index(alias).metric("docs").level(Level.Shards)))
        .ifPresent(
            answer ->
                answer
                    .indices()
                    .forEach(
                        (index, stats) ->
                            stats
                                .shards()
                                .forEach(
                                    (number, copies) ->
                                        copies.forEach(
                                            copy ->
                                                newest.merge(
                                                    new Shard(index, number),
                                                    copy.seqNo().localCheckpoint(),
                                                    Math::min)))));
    return newest;
  }

  @Override
  public List<Change<T>> after(Shard shard, long number, int limit) {
    Query newer =
        Query.of(q -> q.range(r -> r.untyped(u -> u.field(NUMBER).gt(JsonData.of(number)))));
    return elasticsearch
        .ask(
            client ->
                client.search(
                    search ->
                        search
                            .index(shard.index())
                            .preference("_shards:" + shard.number())
                            .size(limit)
                            .seqNoPrimaryTerm(true)
                            .query(q -> q.bool(b -> b.filter(scope).filter(newer)))
                            .sort(s -> s.field(f -> f.field(NUMBER).order(SortOrder.Asc))),
                    ObjectNode.class))
        .map(
            answer ->
                answer.hits().hits().stream()
                    .map(hit -> new Change<>(hit.id(), hit.seqNo(), document(hit)))
                    .toList())
        .orElse(List.of());
  }

  private T document(Hit<ObjectNode> hit) {
    try {
      return codec.apply(JSON.writeValueAsBytes(hit.source()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

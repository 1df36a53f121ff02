package dev.grapevine.dashboard.elasticsearch;

import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndicesStatsRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads the documents of one scope from the indices behind an alias. */
public final class ScopedIndex<T> implements Shards<T> {
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
    IndicesStatsRequest stats =
        IndicesStatsRequest.of(s -> s.index(alias).metric("docs").level(Level.Shards));
    return new ShardReader(elasticsearch).newest(stats, index -> true);
  }

  @Override
  public List<Change<T>> after(Shard shard, long number, int limit) {
    return new ShardReader(elasticsearch)
        .after(shard, number, limit, List.of(scope), this::document);
  }

  private T document(Hit<ObjectNode> hit) {
    try {
      return codec.apply(JSON.writeValueAsBytes(hit.source()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

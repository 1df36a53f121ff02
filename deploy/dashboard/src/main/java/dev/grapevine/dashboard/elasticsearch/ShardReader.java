package dev.grapevine.dashboard.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndicesStatsRequest;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.dashboard.elasticsearch.Shards.Change;
import dev.grapevine.dashboard.elasticsearch.Shards.Shard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Asks shards what has changed, by the numbers that they give to changes.
 *
 * @param elasticsearch is asked
 */
public record ShardReader(ElasticsearchReader elasticsearch) {
  private static final String NUMBER = "_seq_no";

  /**
   * The number up to which each shard has all changes; empty while there is no index.
   *
   * @param stats with those of documents, by shard
   * @param counts whether an index is one of those that are read
   */
  public Map<Shard, Long> newest(IndicesStatsRequest stats, Predicate<String> counts) {
    Map<Shard, Long> newest = new HashMap<>();
    elasticsearch
        .ask(client -> client.indices().stats(stats))
        .ifPresent(
            answer ->
                answer.indices().entrySet().stream()
                    .filter(index -> counts.test(index.getKey()))
                    .forEach(
                        index ->
                            index
                                .getValue()
                                .shards()
                                .forEach(
                                    (number, copies) ->
                                        copies.forEach(
                                            copy ->
                                                newest.merge(
                                                    new Shard(index.getKey(), number),
                                                    copy.seqNo().localCheckpoint(),
                                                    Math::min)))));
    return newest;
  }

  /**
   * The changes after one, by number.
   *
   * @param limit how many at most
   * @param filters which documents are read
   * @param document makes one of what is found
   */
  public <T> List<Change<T>> after(
      Shard shard,
      long number,
      int limit,
      List<Query> filters,
      Function<Hit<ObjectNode>, T> document) {
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
                            .query(q -> q.bool(b -> b.filter(filters).filter(newer)))
                            .sort(s -> s.field(f -> f.field(NUMBER).order(SortOrder.Asc))),
                    ObjectNode.class))
        .map(
            answer ->
                answer.hits().hits().stream()
                    .map(hit -> new Change<>(hit.id(), hit.seqNo(), document.apply(hit)))
                    .toList())
        .orElse(List.of());
  }
}

package dev.grapevine.cli.feed;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.cli.elasticsearch.ElasticsearchReader;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the lines of one scope from the indices behind an alias. */
final class FeedIndex implements Shards {
  private static final String NUMBER = "_seq_no";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ElasticsearchReader elasticsearch;
  private final String alias;
  private final Query scope;

  FeedIndex(ElasticsearchReader elasticsearch, String alias, String scope) {
    this.elasticsearch = elasticsearch;
    this.alias = alias;
    this.scope = Query.of(q -> q.term(t -> t.field("scope").value(scope)));
  }

  /** The newest lines, the newest last; empty if there is no such feed yet. */
  Optional<List<FeedItem>> newest(int limit) {
    return elasticsearch
        .ask(
            client ->
                client.search(
                    search ->
                        search
                            .index(alias)
                            .size(limit)
                            .query(
                                q ->
                                    q.bool(
                                        b ->
                                            b.filter(scope)
                                                .filter(
                                                    f ->
                                                        f.term(
                                                            t ->
                                                                t.field("tombstone")
                                                                    .value(false)))))
                            .sort(s -> s.field(f -> f.field("time").order(SortOrder.Desc)))
                            .sort(s -> s.field(f -> f.field("id").order(SortOrder.Desc))),
                    ObjectNode.class))
        .map(
            answer -> {
              List<FeedItem> items = new ArrayList<>();
              answer.hits().hits().forEach(hit -> items.add(item(hit)));
              Collections.reverse(items);
              return items;
            });
  }

  /** Of each of these threads one line: with a title if there is one, and the earliest of those. */
  List<FeedItem> openers(Collection<String> threads) {
    List<FieldValue> values = threads.stream().map(FieldValue::of).toList();
    List<FieldValue> openings =
        ThreadTitles.OPENINGS.stream().map(verb -> FieldValue.of(verb.id())).toList();
    Query query =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(scope)
                            .filter(
                                f -> f.terms(t -> t.field("thread").terms(v -> v.value(values))))
                            .filter(f -> f.term(t -> t.field("tombstone").value(false)))
                            .should(s -> s.exists(e -> e.field("title").boost(2f)))
                            .should(
                                s ->
                                    s.constantScore(
                                        c ->
                                            c.filter(
                                                f ->
                                                    f.terms(
                                                        t ->
                                                            t.field("verb")
                                                                .terms(
                                                                    v -> v.value(openings))))))));
    return elasticsearch
        .ask(
            client ->
                client.search(
                    search ->
                        search
                            .index(alias)
                            .size(threads.size())
                            .query(query)
                            .collapse(c -> c.field("thread"))
                            .sort(s -> s.score(score -> score.order(SortOrder.Desc)))
                            .sort(s -> s.field(f -> f.field("start").order(SortOrder.Asc))),
                    ObjectNode.class))
        .map(answer -> answer.hits().hits().stream().map(FeedIndex::item).toList())
        .orElse(List.of());
  }

  /** Makes everything that was written findable. */
  void refresh() {
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
  public List<Change> after(Shard shard, long number, int limit) {
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
                    .map(hit -> new Change(hit.id(), hit.seqNo(), item(hit)))
                    .toList())
        .orElse(List.of());
  }

  private static FeedItem item(Hit<ObjectNode> hit) {
    try {
      return FeedItemCodec.decode(JSON.writeValueAsBytes(hit.source()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

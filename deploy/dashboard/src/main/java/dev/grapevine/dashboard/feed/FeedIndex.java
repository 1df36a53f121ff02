package dev.grapevine.dashboard.feed;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.elasticsearch.ScopedIndex;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the lines of one scope's feed. */
public final class FeedIndex {
  private final ScopedIndex<FeedItem> lines;

  /** A feed, which need not be there yet. */
  public FeedIndex(ElasticsearchReader elasticsearch, String alias, String scope) {
    lines = new ScopedIndex<>(elasticsearch, alias, scope, FeedItemCodec::decode);
  }

  /** The lines as documents. */
  public ScopedIndex<FeedItem> lines() {
    return lines;
  }

  /** The newest lines, the newest last; empty if there is no such feed yet. */
  public Optional<List<FeedItem>> newest(int limit) {
    return lines
        .search(
            search ->
                search
                    .size(limit)
                    .query(lines.standing())
                    .sort(s -> s.field(f -> f.field("time").order(SortOrder.Desc)))
                    .sort(s -> s.field(f -> f.field("id").order(SortOrder.Desc))))
        .map(
            newest -> {
              List<FeedItem> items = new ArrayList<>(newest);
              Collections.reverse(items);
              return items;
            });
  }

  /** Of each of these threads one line: with a title if there is one, and the earliest of those. */
  public List<FeedItem> openers(Collection<String> threads) {
    Query query = Query.of(q -> q.bool(b -> b.filter(lines.standing()).must(openersOf(threads))));
    return lines.search(search -> oneOfEach(search.query(query), threads.size())).orElse(List.of());
  }

  /** The lines of threads, those first that tell what these are about. */
  public static Query openersOf(Collection<String> threads) {
    List<FieldValue> values = threads.stream().map(FieldValue::of).toList();
    List<FieldValue> openings =
        ThreadTitles.OPENINGS.stream().map(verb -> FieldValue.of(verb.id())).toList();
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.filter(f -> f.terms(t -> t.field("thread").terms(v -> v.value(values))))
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
                                                            .terms(v -> v.value(openings))))))));
  }

  /** Of what is found the best line of each thread, and the earliest of equal ones. */
  public static SearchRequest.Builder oneOfEach(SearchRequest.Builder search, int threads) {
    return search
        .size(threads)
        .collapse(c -> c.field("thread"))
        .sort(s -> s.score(score -> score.order(SortOrder.Desc)))
        .sort(s -> s.field(f -> f.field("start").order(SortOrder.Asc)));
  }
}

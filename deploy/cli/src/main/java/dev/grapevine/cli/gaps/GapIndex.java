package dev.grapevine.cli.gaps;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.elasticsearch.ScopedIndex;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapCodec;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Readers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads knowledge gaps and what became of them. */
final class GapIndex {
  private static final int MOST_TRANSITIONS = 1000;

  private final ElasticsearchReader elasticsearch;
  private final Namespace namespace;

  GapIndex(ElasticsearchReader elasticsearch, Namespace namespace) {
    this.elasticsearch = elasticsearch;
    this.namespace = namespace;
  }

  /** The gaps of a scope. */
  ScopedIndex<Gap> of(String scope) {
    String alias =
        scope.equals(Readers.ORG_SCOPE) ? IndexTemplates.GAPS_ORG : IndexTemplates.GAPS_TEAM;
    return new ScopedIndex<>(elasticsearch, namespace.index(alias), scope, GapCodec::decode);
  }

  /**
   * The gaps of a scope, those that matter most first; empty if there is no index of them yet.
   *
   * @param all whether those that are over or snoozed are among them
   */
  Optional<List<Gap>> ranked(String scope, boolean all, int limit) {
    ScopedIndex<Gap> gaps = of(scope);
    Query open =
        Query.of(
            q ->
                q.bool(
                    b -> {
                      b.filter(gaps.standing());
                      Arrays.stream(GapState.values())
                          .filter(state -> !state.isOpen() || state == GapState.SNOOZED)
                          .forEach(
                              state ->
                                  b.mustNot(n -> n.term(t -> t.field("state").value(state.id()))));
                      return b;
                    }));
    return gaps.search(
        search ->
            search
                .size(limit)
                .query(all ? gaps.standing() : open)
                .sort(s -> s.field(f -> f.field("rank").order(SortOrder.Desc)))
                .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
  }

  /** The gap with this id, of whatever scope; empty if there is none. */
  Optional<Gap> find(String id) {
    Query query = Query.of(q -> q.term(t -> t.field("id").value(id)));
    for (String alias : List.of(IndexTemplates.GAPS_ORG, IndexTemplates.GAPS_TEAM)) {
      ScopedIndex<Gap> index =
          new ScopedIndex<>(elasticsearch, namespace.index(alias), "", GapCodec::decode);
      index.refresh();
      List<Gap> found = index.search(s -> s.size(1).query(query)).orElse(List.of());
      if (!found.isEmpty() && !found.get(0).tombstone()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** What became of a gap, the oldest first. */
  List<GapTransition> history(Gap gap) {
    String alias =
        gap.scope().equals(Readers.ORG_SCOPE)
            ? IndexTemplates.GAP_HISTORY_ORG
            : IndexTemplates.GAP_HISTORY_TEAM;
    return new ScopedIndex<>(
            elasticsearch, namespace.index(alias), gap.scope(), GapTransitionCodec::decode)
        .search(
            search ->
                search
                    .size(MOST_TRANSITIONS)
                    .query(q -> q.term(t -> t.field("gap").value(gap.id())))
                    .sort(s -> s.field(f -> f.field("sequence").order(SortOrder.Asc))))
        .orElse(List.of());
  }
}

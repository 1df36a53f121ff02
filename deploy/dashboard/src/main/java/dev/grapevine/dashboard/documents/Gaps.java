package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.grapevine.dashboard.access.Sight;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapCodec;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads knowledge gaps and what became of them. */
public final class Gaps {
  private static final int MAX_VALUES = 100;
  private static final int MAX_HISTORY = 200;

  private final Store store;
  private final Reads reads;

  private record Key(String what, Sight sight, Object of, int size) {}

  /**
   * What there is to choose from, as the documents have it.
   *
   * @param types kinds of gaps
   * @param states where they stand
   * @param severities how much they matter
   * @param owners who takes care of them
   */
  public record Facets(
      List<Count> types, List<Count> states, List<Count> severities, List<Count> owners) {}

  public Gaps(Store store, Reads reads) {
    this.store = store;
    this.reads = reads;
  }

  /** Those that are wanted, the most severe and oldest first. */
  public List<Gap> board(View view, GapFilter filter, int size) {
    return reads.read(
        Kind.GAPS,
        new Key("board", view.sight(), filter, size),
        () -> find(view, filter.query(), size));
  }

  /** Those about any of these subjects, or with one of these words in their title. */
  public List<Gap> about(View view, List<String> subjects, int size) {
    Query query =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(new GapFilter(null, null, null, null).query())
                            .should(Store.terms("about", subjects))
                            .should(Store.terms("subject", subjects))
                            .minimumShouldMatch("1")));
    return subjects.isEmpty()
        ? List.of()
        : reads.read(
            Kind.GAPS,
            new Key("about", view.sight(), subjects, size),
            () -> find(view, query, size));
  }

  private List<Gap> find(View view, Query query, int size) {
    return store.find(
        Kind.GAPS,
        view,
        query,
        GapCodec::decode,
        search ->
            search
                .size(size)
                .sort(s -> s.field(f -> f.field("rank").order(SortOrder.Desc)))
                .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
  }

  /** The gap with this id, if it is in view. */
  public Optional<Gap> gap(View view, String id) {
    return reads.read(
        Kind.GAPS,
        new Key("one", view.sight(), id, 1),
        () -> find(view, Store.term("id", id), 1).stream().findFirst());
  }

  /** What became of a gap, the newest last. */
  public List<GapTransition> history(View view, String gap) {
    return reads.read(
        Kind.GAP_HISTORY,
        new Key("history", view.sight(), gap, MAX_HISTORY),
        () ->
            store.find(
                Kind.GAP_HISTORY,
                view,
                Store.term("gap", gap),
                GapTransitionCodec::decode,
                s ->
                    s.size(MAX_HISTORY)
                        .sort(o -> o.field(f -> f.field("sequence").order(SortOrder.Asc)))));
  }

  /** What there is to choose from. */
  public Facets facets(View view) {
    return reads.read(
        Kind.GAPS,
        new Key("facets", view.sight(), "", 0),
        () -> {
          Map<String, Aggregate> found =
              store
                  .search(
                      Kind.GAPS,
                      view,
                      Store.all(),
                      s ->
                          s.size(0)
                              .aggregations(
                                  "types", a -> a.terms(t -> t.field("type").size(MAX_VALUES)))
                              .aggregations(
                                  "states", a -> a.terms(t -> t.field("state").size(MAX_VALUES)))
                              .aggregations("severities", a -> a.terms(t -> t.field("severity")))
                              .aggregations(
                                  "owners", a -> a.terms(t -> t.field("owner").size(MAX_VALUES))))
                  .aggregations();
          return new Facets(
              Count.of(found.get("types")),
              Count.of(found.get("states")),
              Count.of(found.get("severities")),
              Count.of(found.get("owners")));
        });
  }
}

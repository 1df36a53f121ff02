package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.grapevine.dashboard.access.Sight;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.schemas.ExpertiseCodec;
import dev.grapevine.schemas.ExpertiseDocument;
import java.util.List;

/** Reads who knows what. */
public final class Experts {
  private final Store store;
  private final Reads reads;

  private record Key(String what, Sight sight, Object of, int size) {}

  public Experts(Store store, Reads reads) {
    this.store = store;
    this.reads = reads;
  }

  /** Subjects that go by these words, the best match first. */
  public List<ExpertiseDocument> named(View view, String words, int size) {
    Query query =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.should(
                                s ->
                                    s.simpleQueryString(
                                        m ->
                                            m.query(words)
                                                .fields("name")
                                                .defaultOperator(Operator.And)))
                            .should(s -> s.prefix(p -> p.field("name.keyword").value(words)))
                            .should(Store.term("subject", words))
                            .minimumShouldMatch("1")));
    return reads.read(
        Kind.EXPERTISE,
        new Key("named", view.sight(), words, size),
        () ->
            store.find(
                Kind.EXPERTISE, view, query, ExpertiseCodec::decode, search -> search.size(size)));
  }

  /** Those of these subjects of which anything is known. */
  public List<ExpertiseDocument> subjects(View view, List<String> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : reads.read(
            Kind.EXPERTISE,
            new Key("subjects", view.sight(), subjects, 0),
            () ->
                store.find(
                    Kind.EXPERTISE,
                    view,
                    Store.terms("subject", subjects),
                    ExpertiseCodec::decode,
                    s -> s.size(subjects.size())));
  }

  /** Subjects about which most is done, for those who look around. */
  public List<ExpertiseDocument> busiest(View view, int size) {
    return reads.read(
        Kind.EXPERTISE,
        new Key("busiest", view.sight(), "", size),
        () ->
            store.find(
                Kind.EXPERTISE,
                view,
                Store.all(),
                ExpertiseCodec::decode,
                s ->
                    s.size(size)
                        .sort(o -> o.field(f -> f.field("expertise").order(SortOrder.Desc)))));
  }

  /** Subjects that hang on the fewest people, of those about which something is done. */
  public List<ExpertiseDocument> fragile(View view, int size) {
    return reads.read(
        Kind.EXPERTISE,
        new Key("fragile", view.sight(), "", size),
        () ->
            store.find(
                Kind.EXPERTISE,
                view,
                Store.all(),
                ExpertiseCodec::decode,
                s ->
                    s.size(size)
                        .sort(o -> o.field(f -> f.field("factor").order(SortOrder.Asc)))
                        .sort(o -> o.field(f -> f.field("topShare").order(SortOrder.Desc)))
                        .sort(o -> o.field(f -> f.field("expertise").order(SortOrder.Desc)))));
  }
}

package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.dashboard.access.AccessDeniedException;
import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetterCodec;
import java.util.List;
import java.util.Optional;

/** Reads dead letters, which belong to no scope: for those who operate the system alone. */
public final class Letters {
  private final Store store;
  private final Reads reads;

  private record Key(String what, Object of, int size) {}

  /**
   * What could not be processed.
   *
   * @param reasons how many there are for each reason
   * @param letters the newest of them
   */
  public record Summary(List<Count> reasons, List<Letter> letters) {}

  /**
   * One of them.
   *
   * @param id of the document
   * @param letter its content
   */
  public record Letter(String id, DeadLetter letter) {}

  public Letters(Store store, Reads reads) {
    this.store = store;
    this.reads = reads;
  }

  /**
   * How many there are by reason, and the newest.
   *
   * @param reason null for any
   * @throws AccessDeniedException if the reader does not operate the system
   */
  public Summary summary(Reader reader, String reason, int size) {
    check(reader);
    Query wanted = reason == null ? Store.all() : Store.term("reason", reason);
    return reads.read(
        Kind.DEAD_LETTERS,
        new Key("summary", reason, size),
        () -> {
          SearchResponse<ObjectNode> found =
              store.ask(
                  client ->
                      client.search(
                          s ->
                              s.index(Kind.DEAD_LETTERS.aliases(store.namespace()))
                                  .ignoreUnavailable(true)
                                  .size(size)
                                  .postFilter(wanted)
                                  .sort(o -> o.field(f -> f.field("_seq_no").order(SortOrder.Desc)))
                                  .aggregations(
                                      "reasons", a -> a.terms(t -> t.field("reason").size(50))),
                          ObjectNode.class));
          return new Summary(
              Count.of(found.aggregations().get("reasons")),
              found.hits().hits().stream()
                  .map(
                      hit ->
                          new Letter(hit.id(), DeadLetterCodec.decode(Store.bytes(hit.source()))))
                  .toList());
        });
  }

  /**
   * One of them, if it is there.
   *
   * @throws AccessDeniedException if the reader does not operate the system
   */
  public Optional<DeadLetter> letter(Reader reader, String id) {
    check(reader);
    SearchResponse<ObjectNode> found =
        store.ask(
            client ->
                client.search(
                    s ->
                        s.index(Kind.DEAD_LETTERS.aliases(store.namespace()))
                            .ignoreUnavailable(true)
                            .query(q -> q.ids(i -> i.values(id))),
                    ObjectNode.class));
    return found.hits().hits().stream()
        .map(hit -> DeadLetterCodec.decode(Store.bytes(hit.source())))
        .findFirst();
  }

  private static void check(Reader reader) {
    if (!reader.operates()) {
      throw AccessDeniedException.forbidden(
          "This page is for those who operate the system. Ask them to add you to their group.");
    }
  }
}

package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Visibility;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Searches the documents of one kind as somebody, and nothing that they may not see. */
public final class Store {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Nothing that is private is ever written; if somebody did, it is not found. What is known to be
   * visible is asked for, since what is not known is private.
   */
  static final Query PUBLISHED =
      terms("visibility", List.of(Visibility.ORG.id(), Visibility.TEAM.id()));

  private final ElasticsearchReader elasticsearch;
  private final Namespace namespace;

  public Store(ElasticsearchReader elasticsearch, Namespace namespace) {
    this.elasticsearch = elasticsearch;
    this.namespace = namespace;
  }

  /** What a search finds in view; null where Elasticsearch has no such index. */
  public SearchResponse<ObjectNode> search(
      Kind kind, View view, Query query, UnaryOperator<SearchRequest.Builder> search) {
    Query visible =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(scope(kind, view))
                            .filter(PUBLISHED)
                            .filter(f -> f.term(t -> t.field("tombstone").value(false)))
                            .must(query)));
    SearchRequest request =
        search
            .apply(
                new SearchRequest.Builder()
                    .index(kind.aliases(namespace))
                    .ignoreUnavailable(true)
                    .query(visible))
            .build();
    return elasticsearch.ask(client -> client.search(request, ObjectNode.class)).orElseThrow();
  }

  /** The documents that a search finds. */
  public <T> List<T> find(
      Kind kind,
      View view,
      Query query,
      Function<byte[], T> codec,
      UnaryOperator<SearchRequest.Builder> search) {
    return search(kind, view, query, search).hits().hits().stream()
        .map(hit -> codec.apply(bytes(hit.source())))
        .toList();
  }

  /** Any question, for what has no scope. */
  <T> T ask(ElasticsearchReader.Question<T> question) {
    return elasticsearch.ask(question).orElse(null);
  }

  Namespace namespace() {
    return namespace;
  }

  static byte[] bytes(ObjectNode source) {
    try {
      return JSON.writeValueAsBytes(source);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All documents. */
  static Query all() {
    return Query.of(q -> q.matchAll(m -> m));
  }

  static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  static Query terms(String field, List<String> values) {
    List<FieldValue> fieldValues = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(fieldValues))));
  }

  private static Query scope(Kind kind, View view) {
    if (view.scope() == null) {
      return view.reader().everything() ? all() : terms("scope", view.reader().scopes());
    }
    Query own = term("scope", view.scope());
    if (kind != Kind.FEED || !view.isTeam()) {
      return own;
    }
    // A team's feed has what all may see of it, too.
    Query open =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(term("scope", Reader.ORG))
                            .filter(term("audience", view.scope()))));
    return Query.of(q -> q.bool(b -> b.should(own).should(open).minimumShouldMatch("1")));
  }
}

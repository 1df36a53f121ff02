package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndicesStatsRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.elasticsearch.ShardReader;
import dev.grapevine.dashboard.elasticsearch.Shards;
import dev.grapevine.schemas.Namespace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The documents of all kinds and scopes, for the one who follows them for all readers. What is in
 * it must not be shown without asking who reads.
 */
public final class AllDocuments implements Shards<Document> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ShardReader shards;
  private final Namespace namespace;
  private final IndicesStatsRequest stats;

  public AllDocuments(ElasticsearchReader elasticsearch, Namespace namespace) {
    this.shards = new ShardReader(elasticsearch);
    this.namespace = namespace;
    List<String> patterns =
        Stream.of(Kind.values())
            .flatMap(kind -> kind.aliases(namespace).stream())
            .map(namespaceAlias -> namespaceAlias + "-*")
            .toList();
    this.stats =
        IndicesStatsRequest.of(
            s ->
                s.index(patterns)
                    .expandWildcards(ExpandWildcard.Open)
                    .metric("docs")
                    .level(Level.Shards));
  }

  @Override
  public Map<Shard, Long> newest() {
    return shards.newest(stats, index -> Kind.ofIndex(index, namespace).isPresent());
  }

  @Override
  public List<Change<Document>> after(Shard shard, long number, int limit) {
    Kind kind = Kind.ofIndex(shard.index(), namespace).orElseThrow();
    // Letters have no visibility: they are for operators, and only counted here.
    List<Query> filters = kind == Kind.DEAD_LETTERS ? List.of() : List.of(Store.PUBLISHED);
    return shards.after(shard, number, limit, filters, hit -> document(kind, hit));
  }

  private static Document document(Kind kind, Hit<ObjectNode> hit) {
    ObjectNode source = hit.source();
    String time = source.path(kind.time()).asText("");
    try {
      return new Document(
          kind,
          hit.id(),
          source.path("scope").asText(null),
          time.isEmpty() ? Instant.EPOCH : Instant.parse(time),
          JSON.writeValueAsBytes(source));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

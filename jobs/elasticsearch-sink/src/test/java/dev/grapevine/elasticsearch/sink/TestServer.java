package dev.grapevine.elasticsearch.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dev.grapevine.servers.ElasticsearchOptions;
import dev.grapevine.servers.ElasticsearchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A real server with what the tests ask of it. */
final class TestServer implements AutoCloseable {
  private static final Path ZIP = Path.of(System.getProperty("elasticsearch.zip"));
  private static final int PAGE = 10_000;
  final ElasticsearchServer server;

  private TestServer(ElasticsearchServer server) {
    this.server = server;
  }

  static TestServer start(UnaryOperator<ElasticsearchOptions.Builder> with) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "elasticsearch-");
    ElasticsearchOptions.Builder options =
        ElasticsearchOptions.builder(ZIP, folder)
            .distributions(Path.of("target/elasticsearch-distributions"))
            // Short lives: to start soon matters more than to run fast.
            .jvmOptions("-XX:TieredStopAtLevel=1");
    ElasticsearchServer server = new ElasticsearchServer(with.apply(options).build());
    server.start();
    return new TestServer(server);
  }

  ElasticsearchConnection.Builder connection() {
    return ElasticsearchConnection.builder(server.uri().toString());
  }

  /** Installs a strict template for the index of that name: a number and a key. */
  void template(String index, int shards) throws Exception {
    ElasticsearchAsyncClient client = connection().build().openClient();
    client
        .indices()
        .putIndexTemplate(
            put ->
                put.name(index)
                    .indexPatterns(index)
                    .template(
                        template ->
                            template
                                .settings(
                                    settings ->
                                        settings
                                            .numberOfShards(Integer.toString(shards))
                                            .numberOfReplicas("0"))
                                .mappings(
                                    mappings ->
                                        mappings
                                            .dynamic(DynamicMapping.Strict)
                                            .properties("n", n -> n.long_(type -> type))
                                            .properties("key", key -> key.keyword(type -> type)))))
        .get();
    client._transport().close();
  }

  /** All documents of the index: version and source by id. */
  Map<String, String> documents(String index) throws Exception {
    ElasticsearchAsyncClient client = connection().build().openClient();
    client.indices().refresh(refresh -> refresh.index(index)).get();
    Map<String, String> documents = new TreeMap<>();
    List<FieldValue> after = List.of();
    List<Hit<JsonData>> hits;
    do {
      List<FieldValue> from = after;
      hits =
          client
              .search(
                  search -> {
                    search
                        .index(index)
                        .size(PAGE)
                        .version(true)
                        .sort(sort -> sort.field(f -> f.field("key").order(SortOrder.Asc)));
                    return from.isEmpty() ? search : search.searchAfter(from);
                  },
                  JsonData.class)
              .get()
              .hits()
              .hits();
      for (Hit<JsonData> hit : hits) {
        documents.put(hit.id(), hit.version() + " " + hit.source().toJson());
        after = hit.sort();
      }
    } while (hits.size() == PAGE);
    client._transport().close();
    return documents;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

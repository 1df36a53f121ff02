package dev.grapevine.cli.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.servers.ElasticsearchOptions;
import dev.grapevine.servers.ElasticsearchServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real server with the templates of the default namespace, for a test. */
public final class ElasticsearchFixture implements AutoCloseable {
  private final ElasticsearchServer server;
  private final ElasticsearchReader reader;

  private ElasticsearchFixture(ElasticsearchServer server) {
    this.server = server;
    this.reader = new ElasticsearchReader(server.uri().toString(), Map.of());
  }

  /** Starts it, in some ten seconds. */
  public static ElasticsearchFixture start() throws Exception {
    // Not among the temporary files: as root it runs as somebody else, who must get in.
    Path folder = Files.createTempDirectory(Path.of("target"), "elasticsearch-");
    Path zip = Path.of(System.getProperty("elasticsearch.zip"));
    ElasticsearchServer server =
        new ElasticsearchServer(
            ElasticsearchOptions.builder(zip, folder)
                .distributions(Path.of("target/elasticsearch-distributions"))
                .jvmOptions("-XX:TieredStopAtLevel=1")
                .heap("256m")
                .build());
    server.start();
    ElasticsearchFixture fixture = new ElasticsearchFixture(server);
    fixture.put("_component_template", IndexTemplates.DEFAULT.components());
    fixture.put("_index_template", IndexTemplates.DEFAULT.templates(Namespace.DEFAULT));
    return fixture;
  }

  /** A client of it. */
  public ElasticsearchReader reader() {
    return reader;
  }

  /** Where it listens. */
  public String url() {
    return server.uri().toString();
  }

  /** Writes a document; it can be found after a refresh. */
  public void index(String index, String id, byte[] json) {
    reader.ask(
        client ->
            client.index(i -> i.index(index).id(id).withJson(new ByteArrayInputStream(json))));
  }

  private void put(String kind, Map<String, String> bodies) throws Exception {
    for (var body : bodies.entrySet()) {
      URI uri = server.uri().resolve("/" + kind + "/" + body.getKey());
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(body.getValue()))
              .build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    server.close();
  }
}

package dev.grapevine.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.elasticsearch.ElasticsearchReader;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Verb;
import dev.grapevine.servers.ElasticsearchOptions;
import dev.grapevine.servers.ElasticsearchServer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FeedIndexITCase {
  private static final String ALIAS = IndexTemplates.FEED_ORG;

  private static ElasticsearchServer server;
  private static ElasticsearchReader elasticsearch;

  @BeforeAll
  static void start() throws Exception {
    // Not among the temporary files: as root it runs as somebody else, who must get in.
    Path folder = Files.createTempDirectory(Path.of("target"), "elasticsearch-");
    Path zip = Path.of(System.getProperty("elasticsearch.zip"));
    server =
        new ElasticsearchServer(
            ElasticsearchOptions.builder(zip, folder)
                .distributions(Path.of("target/elasticsearch-distributions"))
                .jvmOptions("-XX:TieredStopAtLevel=1")
                .heap("256m")
                .build());
    server.start();
    put("_component_template", IndexTemplates.DEFAULT.components());
    put("_index_template", IndexTemplates.DEFAULT.templates(Namespace.DEFAULT));
    elasticsearch = new ElasticsearchReader(server.uri().toString(), Map.of());
  }

  private static void put(String kind, Map<String, String> bodies) throws Exception {
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

  @AfterAll
  static void stop() throws Exception {
    elasticsearch.close();
    server.close();
  }

  @Test
  void ofEveryThreadOneLineTellsWhatItIsAbout() {
    FeedIndex feed = new FeedIndex(elasticsearch, ALIAS, "org");
    Items reply = Items.asked("r", 1).verb(Verb.ANSWERED).inReplyTo("q");
    write(
        reply.thread("titled").build(),
        Items.asked("q1", 1).thread("titled").title("Refunds").at(2).build(),
        Items.asked("q2", 1).thread("titled").title("Later").at(3).build(),
        Items.asked("q3", 1).thread("untitled").text("Why?").at(2).build(),
        Items.asked("r2", 1).verb(Verb.ANSWERED).thread("untitled").at(1).build(),
        Items.asked("q4", 1).thread("gone").title("Secret").tombstone().build(),
        Items.asked("q5", 1).thread("other").title("Other").build());
    feed.lines().refresh();

    List<FeedItem> openers = feed.openers(List.of("titled", "untitled", "gone", "none"));

    assertThat(openers).extracting(FeedItem::id).containsExactlyInAnyOrder("q1", "q3");
    assertThat(new FeedIndex(elasticsearch, ALIAS, "team/x").openers(List.of("titled"))).isEmpty();
    assertThat(new FeedIndex(elasticsearch, ALIAS + ".no", "org").openers(List.of("a"))).isEmpty();
  }

  private static void write(FeedItem... items) {
    for (FeedItem item : items) {
      elasticsearch.ask(
          client ->
              client.index(
                  i ->
                      i.index(Namespace.DEFAULT.monthlyIndex(ALIAS, item.start()))
                          .id(item.id())
                          .withJson(new ByteArrayInputStream(FeedItemCodec.encode(item)))));
    }
  }
}

package dev.grapevine.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts and removes what a run has written to Elasticsearch. */
final class FeedIndices {
  private static final String LIVE = "{\"query\":{\"term\":{\"tombstone\":false}}}";

  private final URI elasticsearch;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  FeedIndices(URI elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  /** Lines of the feeds that stand, as a reader would find them. */
  long live(Namespace namespace) throws IOException, InterruptedException {
    String feeds =
        Stream.of(IndexTemplates.FEED_ORG, IndexTemplates.FEED_TEAM)
            .map(namespace::indexPattern)
            .collect(Collectors.joining(","));
    send("POST", "/" + feeds + "/_refresh", "");
    return send("POST", "/" + feeds + "/_count", LIVE).path("count").asLong();
  }

  /** Removes all indices of a namespace. */
  void remove(Namespace namespace) throws IOException, InterruptedException {
    List<String> patterns = IndexTemplates.aliases().stream().map(namespace::indexPattern).toList();
    String path = "/_cat/indices/" + String.join(",", patterns) + "?format=json&h=index";
    for (JsonNode row : send("GET", path, "")) {
      send("DELETE", "/" + row.path("index").asText(), "");
    }
  }

  private JsonNode send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(elasticsearch.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new BenchmarkException(
          "Elasticsearch answered %s %s with %s".formatted(method, path, answer.body()));
    }
    return json.readTree(answer.body());
  }
}

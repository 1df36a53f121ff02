package dev.grapevine.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The documents of a feed by their ids: as they stand in Elasticsearch, or in a file. */
final class FeedDocuments {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PAGE = 5_000;

  private FeedDocuments() {}

  /** Those of a back-test. */
  static Map<String, JsonNode> of(Path file) throws IOException {
    Map<String, JsonNode> documents = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode document = JSON.readTree(line);
      documents.put(document.get("id").asText(), document);
    }
    return documents;
  }

  /** Those of Elasticsearch, tombstones left out. */
  static Map<String, JsonNode> of(String elasticsearch, String aliases) throws Exception {
    post(elasticsearch + "/" + aliases + "/_refresh", "");
    Map<String, JsonNode> documents = new TreeMap<>();
    String query = "{\"size\":%d,\"sort\":[\"_doc\"]}".formatted(PAGE);
    JsonNode page = post(elasticsearch + "/" + aliases + "/_search?scroll=1m", query);
    while (!page.path("hits").path("hits").isEmpty()) {
      for (JsonNode hit : page.path("hits").path("hits")) {
        JsonNode source = hit.get("_source");
        if (!source.path("tombstone").asBoolean()) {
          documents.put(hit.get("_id").asText(), source);
        }
      }
      String scroll = page.get("_scroll_id").asText();
      page =
          post(
              elasticsearch + "/_search/scroll",
              "{\"scroll\":\"1m\",\"scroll_id\":\"%s\"}".formatted(scroll));
    }
    return documents;
  }

  private static JsonNode post(String uri, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(HTTP.send(request, BodyHandlers.ofByteArray()).body());
  }
}

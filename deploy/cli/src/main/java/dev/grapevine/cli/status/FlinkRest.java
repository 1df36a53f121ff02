package dev.grapevine.cli.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks Flink's REST interface. */
final class FlinkRest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Flink collects metrics when it is first asked for them, and answers when it is asked again. */
  private static final int METRIC_ATTEMPTS = 6;

  private static final Duration METRIC_PAUSE = Duration.ofMillis(200);

  private final String url;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  FlinkRest(String url) {
    this.url = url.replaceFirst("/+$", "");
  }

  /**
   * The answer to a question.
   *
   * @throws IOException if there is none
   * @throws IllegalArgumentException if the URL is none
   */
  JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).timeout(TIMEOUT).build();
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("it answers with status " + answer.statusCode());
    }
    return JSON.readTree(answer.body());
  }

  /** The names of the metrics there. */
  JsonNode metrics(String path) throws IOException, InterruptedException {
    JsonNode metrics = get(path);
    for (int attempt = 1; metrics.isEmpty() && attempt < METRIC_ATTEMPTS; attempt++) {
      Thread.sleep(METRIC_PAUSE.toMillis());
      metrics = get(path);
    }
    return metrics;
  }

  /** A metric of a job; null if it is not known. */
  Double metric(String path, String name) throws IOException, InterruptedException {
    metrics(path);
    JsonNode value = get(path + "?get=" + encode(name)).path(0).path("value");
    return value.isMissingNode() ? null : value.asDouble();
  }

  /** The sum of a metric over the subtasks of a vertex; null if it is not known. */
  Double sum(String path, String name) throws IOException, InterruptedException {
    JsonNode value = get(path + "?agg=sum&get=" + encode(name)).path(0).path("sum");
    return value.isMissingNode() ? null : value.asDouble();
  }

  private static String encode(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }
}

package dev.grapevine.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks the server how it is; {@code GET /} would not do, as the distribution has no such page. */
final class ElasticsearchHealth {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final HttpRequest request;

  ElasticsearchHealth(int port, String password) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + port
                        + "/_cluster/health?wait_for_status=yellow&timeout=1s"))
            .timeout(Duration.ofSeconds(5));
    if (password != null) {
      String credentials = "elastic:" + password;
      builder.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
    request = builder.build();
  }

  /** Null if the server serves, otherwise why it does not. */
  String trouble() throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? null
          : "its health answers " + answer.statusCode() + ": " + answer.body();
    } catch (IOException e) {
      return "it does not answer (" + e.getClass().getSimpleName() + ")";
    }
  }
}

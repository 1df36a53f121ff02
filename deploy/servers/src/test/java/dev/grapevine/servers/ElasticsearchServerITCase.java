package dev.grapevine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticsearchServerITCase {
  private static final Path ZIP = Path.of(System.getProperty("elasticsearch.zip"));
  private static final String PASSWORD = "grapevine-test";
  private final HttpClient http = HttpClient.newHttpClient();
  private Path folder;

  @BeforeEach
  void createFolder() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "elasticsearch-");
  }

  @Test
  void keepsItsDataOverACrashAndAPause() throws Exception {
    try (ElasticsearchServer server = new ElasticsearchServer(options().build())) {
      server.start();
      assertThat(put(server, "/grapevine-a/_doc/1?refresh=true", "{\"a\":1}", null)).isEqualTo(201);
      assertThat(put(server, "/other/_doc/1", "{\"a\":1}", null)).isEqualTo(404);

      server.pause();
      assertThatThrownBy(() -> get(server, "/grapevine-a/_doc/1", null))
          .isInstanceOf(HttpTimeoutException.class);
      server.resume();
      assertThat(get(server, "/grapevine-a/_doc/1", null)).isEqualTo(200);

      server.kill();
      assertThat(server.isRunning()).isFalse();
      server.start();
      assertThat(get(server, "/grapevine-a/_doc/1", null)).isEqualTo(200);

      // A second object on the same data stands for a run after ours was killed.
      try (ElasticsearchServer next = new ElasticsearchServer(options().build())) {
        next.start();
        assertThat(server.isRunning()).isFalse();
        assertThat(get(next, "/grapevine-a/_doc/1", null)).isEqualTo(200);
      }
    }
  }

  @Test
  void asksForThePasswordWhenSecured() throws Exception {
    try (ElasticsearchServer server =
        new ElasticsearchServer(options().password(PASSWORD).build())) {
      server.start();
      assertThat(get(server, "/_cluster/health", null)).isEqualTo(401);
      assertThat(get(server, "/_cluster/health", "elastic:" + PASSWORD)).isEqualTo(200);
    }
  }

  @Test
  void saysWhyItDoesNotStart() throws Exception {
    try (ElasticsearchServer server =
        new ElasticsearchServer(options().setting("no.such.setting", "1").build())) {
      assertThatThrownBy(server::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("ended with status")
          .hasMessageContaining("no.such.setting");
      assertThat(server.isRunning()).isFalse();
    }
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ElasticsearchServer server =
            new ElasticsearchServer(options().httpPort(taken.getLocalPort()).build())) {
      assertThatThrownBy(server::start)
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("choose another port");
    }
  }

  private ElasticsearchOptions.Builder options() {
    return ElasticsearchOptions.builder(ZIP, folder)
        .distributions(Path.of("target/elasticsearch-distributions"))
        // Short lives: to start soon matters more than to run fast.
        .jvmOptions("-XX:TieredStopAtLevel=1");
  }

  private int put(ElasticsearchServer server, String path, String body, String user)
      throws Exception {
    return send(server, path, user, HttpRequest.BodyPublishers.ofString(body), "PUT");
  }

  private int get(ElasticsearchServer server, String path, String user) throws Exception {
    return send(server, path, user, HttpRequest.BodyPublishers.noBody(), "GET");
  }

  private int send(
      ElasticsearchServer server,
      String path,
      String user,
      HttpRequest.BodyPublisher body,
      String method)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.uri() + path))
            .timeout(Duration.ofSeconds(3))
            .header("Content-Type", "application/json")
            .method(method, body);
    if (user != null) {
      byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}

package dev.grapevine.elasticsearch.sink;

import static dev.grapevine.elasticsearch.sink.WriterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the real client makes of the answers that servers, proxies and broken lines give. */
class ClientTransportTest {
  private static final String HTML = "<html>nginx</html>";
  private ServerSocket server;
  private ClientTransport transport;
  private volatile String answer;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "broken-server");
    thread.setDaemon(true);
    thread.start();
    ElasticsearchConnection connection =
        ElasticsearchConnection.builder("http://127.0.0.1:" + server.getLocalPort())
            .requestTimeout(Duration.ofMillis(500))
            .build();
    transport = new ClientTransport(connection.openClient(), connection.requestTimeout());
  }

  @AfterEach
  void close() throws IOException {
    transport.close();
    server.close();
  }

  @Test
  void proxies() throws Exception {
    for (int status : List.of(429, 502, 503, 504)) {
      answer = response(status, "text/html", HTML, HTML.length());
      assertThat(failureOfRequest()).as("%d", status).isEqualTo(FailureClass.OVERLOADED);
    }
    answer = response(413, "text/html", HTML, HTML.length());
    assertThat(failureOfRequest()).isEqualTo(FailureClass.ONE_OF_MANY);
    for (int status : List.of(400, 404)) {
      answer = response(status, "text/html", HTML, HTML.length());
      assertThat(failureOfRequest()).as("%d", status).isEqualTo(FailureClass.NOT_ELASTICSEARCH);
    }
    answer = response(401, "text/html", HTML, HTML.length());
    assertThat(failureOfRequest()).isEqualTo(FailureClass.UNAUTHORIZED);
  }

  @Test
  void brokenLines() throws Exception {
    answer = response(200, "application/json", "{\"took\":1,\"errors\":fal", 500);
    assertThat(failureOfRequest()).as("cut off").isEqualTo(FailureClass.UNREACHABLE);
    answer = response(200, "application/json", "{\"took\":1,\"err", 14);
    assertThat(failureOfRequest()).as("garbled").isEqualTo(FailureClass.UNREACHABLE);
    answer = "";
    assertThat(failureOfRequest()).as("closed").isEqualTo(FailureClass.UNREACHABLE);
    answer = null;
    assertThat(failureOfRequest()).as("silent").isEqualTo(FailureClass.UNREACHABLE);
    server.close();
    assertThat(failureOfRequest()).as("refused").isEqualTo(FailureClass.UNREACHABLE);
  }

  @Test
  void errorsOfElasticsearch() throws Exception {
    String error = "{\"error\":{\"type\":\"%s\",\"reason\":\"why\"},\"status\":%d}";
    answer = json(400, error.formatted("action_request_validation_exception", 400));
    assertThat(failureOfRequest()).isEqualTo(FailureClass.ONE_OF_MANY);
    answer = json(403, error.formatted("security_exception", 403));
    assertThat(failureOfRequest()).isEqualTo(FailureClass.FORBIDDEN);
    answer = json(429, error.formatted("circuit_breaking_exception", 429));
    assertThat(failureOfRequest()).isEqualTo(FailureClass.OVERLOADED);
  }

  @Test
  void eachDocumentGetsItsOwnAnswer() throws Exception {
    answer =
        json(
            200,
            """
            {"took":1,"errors":true,"items":[
            {"index":{"_index":"docs","_id":"a","_version":1,"status":201,"result":"created"}},
            {"index":{"_index":"docs","_id":"b","status":400,"error":{"type":"document_parsing_exception",
            "reason":"failed to parse","caused_by":{"type":"x","reason":"not a number"}}}}]}""");
    List<Failure> failures = transport.bulk(List.of(document("a", 1), document("b", 1))).get();
    assertThat(failures)
        .containsExactly(
            null,
            Failure.ofDocument(400, "document_parsing_exception", "failed to parse: not a number"));
  }

  @Test
  void anAnswerForFewerDocumentsIsNone() throws Exception {
    answer = json(200, "{\"took\":1,\"errors\":false,\"items\":[]}");
    assertThat(failureOfRequest()).isEqualTo(FailureClass.UNREACHABLE);
  }

  @Test
  void templatesAreThereOrNot() throws Exception {
    answer =
        "HTTP/1.1 200 OK\r\nX-Elastic-Product: Elasticsearch\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    assertThat(transport.hasIndexTemplate("t").get()).isTrue();
    answer =
        "HTTP/1.1 404 x\r\nX-Elastic-Product: Elasticsearch\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    assertThat(transport.hasIndexTemplate("t").get()).isFalse();
    answer =
        "HTTP/1.1 401 x\r\nX-Elastic-Product: Elasticsearch\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    assertThat(failure(transport.hasIndexTemplate("t"))).isEqualTo(FailureClass.UNAUTHORIZED);
  }

  private FailureClass failureOfRequest() throws InterruptedException {
    return failure(transport.bulk(List.of(document("a", 1))));
  }

  private static FailureClass failure(CompletableFuture<?> request) throws InterruptedException {
    try {
      throw new AssertionError("succeeded with " + request.get());
    } catch (ExecutionException e) {
      return FailureClass.of(Failure.ofRequest(e));
    }
  }

  private static String json(int status, String body) {
    return response(status, "application/json", body, body.length());
  }

  private static String response(int status, String type, String body, int length) {
    return "HTTP/1.1 %d x\r\nX-Elastic-Product: Elasticsearch\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, type, length, body);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        InputStream in = socket.getInputStream();
        in.read(new byte[8192]);
        if (answer != null) {
          socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
          socket.shutdownOutput();
        }
        // Until the client hangs up: to close before all of the request is read would reset the
        // connection, and could take the answer with it; and silence lasts until it gives up.
        while (in.read() >= 0) {
          continue;
        }
      } catch (IOException e) {
        // Either side hung up, which is what these tests are about.
      }
    }
  }
}

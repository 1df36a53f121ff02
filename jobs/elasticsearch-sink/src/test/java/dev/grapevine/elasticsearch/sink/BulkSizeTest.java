package dev.grapevine.elasticsearch.sink;

import static dev.grapevine.elasticsearch.sink.WriterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkSizeTest {
  private final BlockingQueue<byte[]> bodies = new LinkedBlockingQueue<>();
  private HttpServer server;
  private ClientTransport transport;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(exchange.getRequestBody().readAllBytes());
          byte[] answer = "{\"took\":1,\"errors\":false,\"items\":[]}".getBytes();
          exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    ElasticsearchConnection connection =
        ElasticsearchConnection.builder("http://127.0.0.1:" + server.getAddress().getPort())
            .build();
    transport = new ClientTransport(connection.openClient(), Duration.ofSeconds(10));
  }

  @AfterEach
  void close() {
    transport.close();
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        "quote\" and \\",
        "\n\r\t\b\f",
        "\u0001\u001f\u007f",
        "ä€😀",
        "\ud83d",
        "\ude00x"
      })
  void isWhatIsSent(String text) throws Exception {
    Document document = document(text, text + "id", 1234567890123L, "{\"text\":\"Grüße\"}");
    assertThat(BulkSize.of(document)).isEqualTo(sent(document).length);
  }

  @Test
  void sourcesAreSentAsTheyAre() throws Exception {
    String source = "{ \"b\":1.0,\"a\" : [ 1e3 ] }";
    String body = new String(sent(document("docs", "1", 5, source)), StandardCharsets.UTF_8);
    assertThat(body)
        .isEqualTo(
            "{\"index\":{\"_id\":\"1\",\"_index\":\"docs\",\"version\":5,\"version_type\":\"external_gte\"}}\n"
                + source
                + "\n");
  }

  @Test
  void aLineBreakCannotForgeAnOperation() throws Exception {
    Document forged = document("docs", "1", 5, "{}\r\n{\"delete\":{\"_id\":\"2\"}}\n");
    BulkEntry entry = BulkEntry.of(forged);
    assertThat(new String(sent(entry.document()), StandardCharsets.UTF_8).lines()).hasSize(2);
    assertThat(entry.sizeInBytes()).isEqualTo(BulkSize.of(forged));
    assertThat(forged.source()).contains('\n');
  }

  private byte[] sent(Document document) throws InterruptedException {
    transport.bulk(List.of(document));
    return bodies.take();
  }
}

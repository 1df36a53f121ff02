package dev.grapevine.dashboard.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;

/**
 * A client for reading. Credentials come from the environment, under the names of the settings: a
 * command line can be seen by everybody on the machine.
 */
public final class ElasticsearchReader implements AutoCloseable {
  private static final int CONNECT_MILLIS = 5_000;
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int NOT_FOUND = 404;

  /** From here on it is the server that cannot, for now. */
  private static final int UNAVAILABLE = 500;

  /** Asks a question. */
  @FunctionalInterface
  public interface Question<T> {
    T ask(ElasticsearchClient client) throws IOException;
  }

  private final String url;
  private final RestClient http;
  private final ElasticsearchClient client;

  /**
   * Opens a client; nothing is asked yet.
   *
   * @throws ReadException if this is no URL
   */
  public ElasticsearchReader(String url, Map<String, String> environment) {
    this(url, environment, ANSWER);
  }

  /**
   * Opens a client; nothing is asked yet.
   *
   * @param patience how long to wait for an answer
   * @throws ReadException if this is no URL
   */
  public ElasticsearchReader(String url, Map<String, String> environment, Duration patience) {
    this.url = url;
    try {
      http =
          RestClient.builder(HttpHost.create(url))
              .setDefaultHeaders(authorization(environment))
              .setRequestConfigCallback(
                  config ->
                      config
                          .setConnectTimeout(CONNECT_MILLIS)
                          .setSocketTimeout((int) patience.toMillis()))
              .build();
    } catch (IllegalArgumentException e) {
      throw new ReadException(
          ReadException.Kind.BAD_URL,
          "%s is no URL of Elasticsearch. Write http://host:9200.".formatted(url),
          e);
    }
    client = new ElasticsearchClient(new RestClientTransport(http, new JacksonJsonpMapper()));
  }

  /**
   * The answer to a question; empty if what it is about is not there.
   *
   * @throws ReadException if Elasticsearch refuses or does not answer
   */
  public <T> Optional<T> ask(Question<T> question) {
    try {
      return Optional.of(question.ask(client));
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw new ReadException(
          e.status() >= UNAVAILABLE ? ReadException.Kind.AWAY : ReadException.Kind.REFUSED,
          "Elasticsearch at %s refuses: %s".formatted(url, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new ReadException(
          ReadException.Kind.AWAY, "Elasticsearch does not answer at %s.".formatted(url), e);
    }
  }

  private static Header[] authorization(Map<String, String> environment) {
    String key = environment.getOrDefault("GRAPEVINE_ELASTICSEARCH_API_KEY", "");
    String user = environment.getOrDefault("GRAPEVINE_ELASTICSEARCH_USERNAME", "");
    if (!key.isEmpty()) {
      return header("ApiKey " + key);
    }
    if (user.isEmpty()) {
      return new Header[0];
    }
    String credentials =
        user + ":" + environment.getOrDefault("GRAPEVINE_ELASTICSEARCH_PASSWORD", "");
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return header("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private static Header[] header(String value) {
    return List.of(new BasicHeader("Authorization", value)).toArray(Header[]::new);
  }

  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      // Nothing is lost: it was only read from.
    }
  }
}

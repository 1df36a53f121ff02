package dev.grapevine.elasticsearch.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Where Elasticsearch is and who asks. Certificates are always verified, against the JVM's trust
 * store unless a CA is given; there is no way to trust all.
 *
 * @param urls nodes as {@code http(s)://host:port}
 * @param username user of basic authentication, or null
 * @param password that user's password, or null
 * @param apiKey encoded API key instead of a user, or null
 * @param caCertificate PEM or DER file of the certificate authority, present wherever the job runs,
 *     or null
 * @param caFingerprint SHA-256 of the certificate authority in hexadecimal instead of a file, or
 *     null
 * @param requestTimeout how long an answer may take
 * @param connectTimeout how long a connection may take
 */
public record ElasticsearchConnection(
    List<String> urls,
    String username,
    String password,
    String apiKey,
    String caCertificate,
    String caFingerprint,
    Duration requestTimeout,
    Duration connectTimeout)
    implements Serializable {

  private static final String REDACTED = "[redacted]";

  public ElasticsearchConnection {
    urls = urls.stream().map(url -> url.replaceFirst("/$", "")).toList();
    require(!urls.isEmpty(), "At least one URL of Elasticsearch is needed");
    urls.forEach(ElasticsearchConnection::requireUrl);
    require(
        (username == null) == (password == null),
        "username and password belong together: set both");
    require(
        apiKey == null || username == null, "Set either apiKey or username and password, not both");
    require(
        caCertificate == null || caFingerprint == null,
        "Set either caCertificate or caFingerprint, not both");
    boolean tls = urls.stream().allMatch(url -> url.startsWith("https:"));
    require(
        tls || caCertificate == null && caFingerprint == null,
        "A CA is set, but not every URL is https: " + urls);
    require(
        caFingerprint == null || caFingerprint.replace(":", "").matches("[0-9a-fA-F]{64}"),
        "caFingerprint must be a SHA-256 in hexadecimal");
    requirePositive(requestTimeout, "requestTimeout");
    requirePositive(connectTimeout, "connectTimeout");
  }

  /** Starts a connection to the nodes, without credentials and with 30 s and 5 s of timeout. */
  public static Builder builder(String... urls) {
    return new Builder(List.of(urls));
  }

  /** Opens a client; its transport must be closed. */
  ElasticsearchAsyncClient openClient() {
    return Clients.open(this);
  }

  /** Shows what is set, but no secrets. */
  @Override
  public String toString() {
    return "ElasticsearchConnection[urls=%s, username=%s, password=%s, apiKey=%s, caCertificate=%s, caFingerprint=%s, requestTimeout=%s, connectTimeout=%s]"
        .formatted(
            urls,
            username,
            password == null ? null : REDACTED,
            apiKey == null ? null : REDACTED,
            caCertificate,
            caFingerprint,
            requestTimeout,
            connectTimeout);
  }

  private static void requireUrl(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      // Without the text: a password may stand in it.
      throw new IllegalArgumentException("A URL of Elasticsearch cannot be parsed");
    }
    require(uri.getUserInfo() == null, "Credentials do not belong in the URL of Elasticsearch");
    require(
        ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
            && uri.getHost() != null,
        "A URL of Elasticsearch must look like https://host:9200, but is: " + url);
    require(
        uri.getPath().isEmpty() && uri.getQuery() == null,
        "A URL of Elasticsearch has no path: " + url);
  }

  private static void requirePositive(Duration value, String name) {
    require(
        value != null && value.toMillis() > 0 && value.toMillis() <= Integer.MAX_VALUE,
        name + " must be a positive duration, but is " + value);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Collects what differs from an open connection. */
  public static final class Builder {
    private final List<String> urls;
    private String username;
    private String password;
    private String apiKey;
    private String caCertificate;
    private String caFingerprint;
    private Duration requestTimeout = Duration.ofSeconds(30);
    private Duration connectTimeout = Duration.ofSeconds(5);

    private Builder(List<String> urls) {
      this.urls = urls;
    }

    public Builder basic(String user, String itsPassword) {
      username = Objects.requireNonNull(user, "username");
      password = Objects.requireNonNull(itsPassword, "password");
      return this;
    }

    public Builder apiKey(String value) {
      apiKey = value;
      return this;
    }

    public Builder caCertificate(Path value) {
      caCertificate = value.toString();
      return this;
    }

    public Builder caFingerprint(String value) {
      caFingerprint = value;
      return this;
    }

    public Builder requestTimeout(Duration value) {
      requestTimeout = value;
      return this;
    }

    public Builder connectTimeout(Duration value) {
      connectTimeout = value;
      return this;
    }

    public ElasticsearchConnection build() {
      return new ElasticsearchConnection(
          urls,
          username,
          password,
          apiKey,
          caCertificate,
          caFingerprint,
          requestTimeout,
          connectTimeout);
    }
  }
}

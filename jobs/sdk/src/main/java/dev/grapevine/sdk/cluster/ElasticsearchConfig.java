package dev.grapevine.sdk.cluster;

import dev.grapevine.elasticsearch.sink.ElasticsearchConnection;
import dev.grapevine.sdk.config.DataSize;
import dev.grapevine.sdk.config.Secret;
import dev.grapevine.sdk.config.Setting;
import java.time.Duration;
import java.util.List;

/**
 * How to reach Elasticsearch, and in what portions to write to it.
 *
 * @param urls of one or more nodes
 * @param username of the writer; empty for none
 * @param password of the writer
 * @param apiKey instead of a user; empty for none
 * @param caCertificate file of the authority that signed the nodes' certificates; empty for Java's
 * @param caFingerprint SHA-256 of that authority instead of its file; empty for none
 * @param requestTimeout how long an answer may take
 * @param batchSize documents in a request at most
 * @param batchBytes bytes in a request at most
 * @param bufferTime how long a document may wait for others
 */
public record ElasticsearchConfig(
    @Setting(value = "http://localhost:9200", doc = "one or more nodes, `http(s)://host:port`")
        List<String> urls,
    @Setting(doc = "user of the writer; none if empty") String username,
    @Secret @Setting(doc = "password of that user") String password,
    @Secret @Setting(doc = "API key instead of a user; none if empty") String apiKey,
    @Setting(doc = "file with the certificate of the authority to trust, PEM; Java's if empty")
        String caCertificate,
    @Setting(doc = "SHA-256 fingerprint of that authority instead of its file; none if empty")
        String caFingerprint,
    @Setting(value = "30s", doc = "how long an answer may take") Duration requestTimeout,
    @Setting(value = "500", doc = "documents in a request, 1 to 10000") int batchSize,
    @Setting(value = "5MiB", doc = "bytes in a request") DataSize batchBytes,
    @Setting(value = "250ms", doc = "how long a document may wait for others")
        Duration bufferTime) {

  public ElasticsearchConfig {
    if (batchSize < 1 || batchSize > 10_000) {
      throw new IllegalArgumentException("batch-size must be from 1 to 10000, but is " + batchSize);
    }
  }

  /**
   * The connection.
   *
   * @throws IllegalArgumentException if settings contradict each other
   */
  public ElasticsearchConnection connection() {
    return new ElasticsearchConnection(
        urls,
        orNull(username),
        orNull(password),
        orNull(apiKey),
        orNull(caCertificate),
        orNull(caFingerprint),
        requestTimeout,
        Duration.ofSeconds(5));
  }

  private static String orNull(String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  /** Without secrets, also where they stand in a URL, in which they do not belong. */
  @Override
  public String toString() {
    return "ElasticsearchConfig[urls=%s, username=%s]"
        .formatted(urls.stream().map(url -> url.replaceFirst("//.*@", "//")).toList(), username);
  }
}

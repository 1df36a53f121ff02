package dev.grapevine.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ElasticsearchConnectionTest {
  private static final String FINGERPRINT = "ab".repeat(32);

  @Test
  void hasPatientDefaults() {
    ElasticsearchConnection connection =
        ElasticsearchConnection.builder("http://one:9200/", "http://two:9200").build();
    assertThat(connection.urls()).containsExactly("http://one:9200", "http://two:9200");
    assertThat(connection.requestTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(connection.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void keepsSecretsToItself() {
    assertThat(builder("https://one:9200").basic("writer", "canary").build().toString())
        .contains("writer")
        .doesNotContain("canary");
    assertThat(builder("https://one:9200").apiKey("canary").build().toString())
        .doesNotContain("canary");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder("https://user:canary@one:9200").build())
        .withMessageContaining("do not belong in the URL")
        .withMessageNotContaining("canary");
  }

  @Test
  void travelsWithTheJob() throws Exception {
    ElasticsearchConnection connection =
        builder("https://one:9200").basic("u", "p").caFingerprint(FINGERPRINT).build();
    assertThat(InstantiationUtil.clone(connection)).isEqualTo(connection);
  }

  @Test
  void explainsWhatIsWrong() {
    explains(ElasticsearchConnection.builder(), "At least one URL");
    explains(builder("one:9200"), "must look like https://host:9200");
    explains(builder("ftp://one:9200"), "must look like https://host:9200");
    explains(builder("http://one:9200/path"), "has no path");
    explains(builder("https://one:9200").basic("u", "p").apiKey("k"), "not both");
    explains(builder("http://one:9200").caFingerprint(FINGERPRINT), "not every URL is https");
    explains(builder("https://one:9200").caFingerprint("abc"), "SHA-256");
    explains(
        builder("https://one:9200").caFingerprint(FINGERPRINT).caCertificate(Path.of("ca.crt")),
        "not both");
    explains(builder("http://one:9200").requestTimeout(Duration.ZERO), "requestTimeout");
    explains(builder("http://one:9200").connectTimeout(null), "connectTimeout");
  }

  private static ElasticsearchConnection.Builder builder(String url) {
    return ElasticsearchConnection.builder(url);
  }

  private static void explains(ElasticsearchConnection.Builder builder, String message) {
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(message);
  }
}

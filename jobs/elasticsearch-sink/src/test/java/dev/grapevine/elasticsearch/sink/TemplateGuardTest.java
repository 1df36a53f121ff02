package dev.grapevine.elasticsearch.sink;

import static dev.grapevine.elasticsearch.sink.WriterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateGuardTest {
  private final FakeTransport elasticsearch = new FakeTransport();
  private final TemplateGuard guard = new TemplateGuard(elasticsearch, List.of("feed", "gaps"));

  @Test
  void namesTheMissingTemplate() {
    elasticsearch.templates.add("feed");
    assertThatThrownBy(() -> guard.checkNow(1000))
        .isInstanceOf(ElasticsearchSinkException.class)
        .hasMessageContaining("'gaps' is missing")
        .hasMessageContaining("Install the templates");
  }

  @Test
  void failsAtOnceWithWrongCredentials() {
    elasticsearch.requestFailures.add(new FailedRequest(401));
    assertThatThrownBy(() -> guard.checkNow(1000))
        .isInstanceOf(ElasticsearchSinkException.class)
        .hasMessageContaining("credentials");
  }

  @Test
  void makesUpForACheckThatFoundNobodyHome() throws Exception {
    elasticsearch.templates.addAll(List.of("feed", "gaps"));
    elasticsearch.requestFailures.add(new ConnectException("away"));
    guard.checkNow(1000);
    elasticsearch.requestFailures.add(new ConnectException("still away"));
    assertThat(guard.bulk(List.of(document("a", 1)))).isCompletedExceptionally();
    assertThat(elasticsearch.requests).isEmpty();
    assertThat(guard.bulk(List.of(document("a", 1)))).isCompleted();
    assertThat(elasticsearch.stored).hasSize(1);
  }

  @Test
  void letsNothingThroughWithoutTemplates() {
    assertThat(guard.bulk(List.of(document("a", 1)))).isCompletedExceptionally();
    assertThat(elasticsearch.requests).isEmpty();
  }
}

package dev.grapevine.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Credentials that do not do must end the job at once and with words. */
class ElasticsearchSinkSecurityITCase {
  private static final String PASSWORD = "grapevine-test";
  private static final String WRONG = "wrong-canary-password";
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(options -> options.password(PASSWORD));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void writesWithTheRightPassword() throws Exception {
    run(server.connection().basic("elastic", PASSWORD).build(), List.of());
    assertThat(CounterReporterFactory.sum("documentsWritten")).isEqualTo(10);
  }

  @Test
  void failsWithTheWrongPasswordWhenItChecksItsTemplates() {
    assertThatThrownBy(
            () ->
                run(server.connection().basic("elastic", WRONG).build(), List.of("some-template")))
        .hasStackTraceContaining("does not accept the credentials")
        .satisfies(ElasticsearchSinkSecurityITCase::keepsTheSecret);
  }

  @Test
  void failsWithTheWrongPasswordWhenItWrites() {
    assertThatThrownBy(() -> run(server.connection().basic("elastic", WRONG).build(), List.of()))
        .hasStackTraceContaining("does not accept the credentials")
        .satisfies(ElasticsearchSinkSecurityITCase::keepsTheSecret);
  }

  @Test
  void failsWithoutCredentials() {
    assertThatThrownBy(() -> run(server.connection().build(), List.of()))
        .hasStackTraceContaining("does not accept the credentials");
  }

  private static void keepsTheSecret(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      assertThat(t.toString()).doesNotContain(WRONG);
    }
  }

  private static void run(ElasticsearchConnection connection, List<String> templates)
      throws Exception {
    JobClient job =
        Jobs.start(
            10,
            10,
            ElasticsearchSink.<Long>builder()
                .connection(connection)
                .requiredTemplates(templates)
                .converter(ElasticsearchSinkSecurityITCase::document)
                .rejectionConverter((rejected, why) -> rejected));
    job.getJobExecutionResult().get(60, TimeUnit.SECONDS);
  }

  private static Document document(long n) {
    byte[] source = ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8);
    return new Document("grapevine-secured", "k" + n, n, source);
  }
}

package dev.grapevine.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sink in a Flink job against a real Elasticsearch with the smallest of queues. */
class ElasticsearchSinkITCase {
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        TestServer.start(
            options ->
                options
                    .setting("thread_pool.write.size", "1")
                    .setting("thread_pool.write.queue_size", "1"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void losesNothingWhenTheServerIsKilledOrFrozenInTheMiddle() throws Exception {
    long numbers = 120_000;
    long keys = 30_000;
    server.template("grapevine-crash", 1);
    JobClient job =
        Jobs.start(
            numbers,
            keys,
            sink("grapevine-crash")
                .connection(server.connection().requestTimeout(Duration.ofSeconds(3)).build())
                .backOff(new BackOff(Duration.ofMillis(100), Duration.ofSeconds(1)))
                .converter(n -> numbered("grapevine-crash", n, keys)));
    awaitMore("documentsWritten", 10_000);
    server.server.kill();
    awaitMore("retries", 1);
    server.server.start();

    awaitMore("documentsWritten", 5_000);
    server.server.pause();
    // These come of requests that are carried out once the server goes on, their answers lost.
    awaitMore("retries", 1);
    server.server.resume();
    finish(job);

    assertThat(CounterReporterFactory.sum("documentsRejected")).isZero();
    assertThat(server.documents("grapevine-crash"))
        .isEqualTo(latest("grapevine-crash", numbers, keys));
  }

  @Test
  void putsUpWithAServerThatTurnsMostRequestsAway() throws Exception {
    server.template("grapevine-crowd", 4);
    JobClient job =
        Jobs.start(
            1_000,
            1_000,
            sink("grapevine-crowd")
                .converter(n -> numbered("grapevine-crowd", n, 1_000))
                .maxBatchSize(50)
                .maxInFlightRequests(4));
    finish(job);
    assertThat(CounterReporterFactory.sum("retries")).isPositive();
    assertThat(CounterReporterFactory.sum("documentsWritten")).isEqualTo(1_000);
    assertThat(server.documents("grapevine-crowd"))
        .isEqualTo(latest("grapevine-crowd", 1_000, 1_000));
  }

  @Test
  void indexesDeadLettersForDocumentsThatBreakTheMapping() throws Exception {
    server.template("grapevine-strict", 1);
    server.template("grapevine-strict-dead", 1);
    JobClient job =
        Jobs.start(
            2_000,
            2_000,
            sink("grapevine-strict")
                .converter(
                    n ->
                        n % 100 == 7
                            ? document("grapevine-strict", n, "{\"unheard-of\":" + n + "}")
                            : numbered("grapevine-strict", n, 2_000)));
    finish(job);
    assertThat(server.documents("grapevine-strict")).hasSize(1_980);
    assertThat(server.documents("grapevine-strict-dead"))
        .hasSize(20)
        .containsEntry(
            "k7", "0 {\"n\":400,\"key\":\"grapevine-strict strict_dynamic_mapping_exception\"}");
    assertThat(CounterReporterFactory.sum("documentsRejected")).isEqualTo(20);
    assertThat(CounterReporterFactory.sum("deadLettersDropped")).isZero();
  }

  @Test
  void findsTheDocumentsWithImpossibleIds() throws Exception {
    server.template("grapevine-ids", 1);
    server.template("grapevine-ids-dead", 1);
    JobClient job =
        Jobs.start(
            500,
            500,
            sink("grapevine-ids")
                .converter(
                    n ->
                        n == 77
                            ? new Document(
                                "grapevine-ids", "x".repeat(600), 1, new byte[] {'{', '}'})
                            : numbered("grapevine-ids", n, 500)));
    finish(job);
    assertThat(server.documents("grapevine-ids")).hasSize(499);
    assertThat(CounterReporterFactory.sum("documentsRejected")).isEqualTo(1);
  }

  @Test
  void failsWithoutItsTemplate() throws Exception {
    JobClient job =
        Jobs.start(
            1,
            1,
            sink("grapevine-none")
                .requiredTemplates(List.of("no-such-template"))
                .converter(n -> numbered("grapevine-none", n, 1)));
    assertThatThrownBy(() -> finish(job))
        .hasStackTraceContaining("The index template 'no-such-template' is missing");
  }

  @Test
  void failsForAnIndexThatMayNotBeCreated() throws Exception {
    JobClient job =
        Jobs.start(1, 1, sink("grapevine-none").converter(n -> numbered("other", n, 1)));
    assertThatThrownBy(() -> finish(job))
        .hasStackTraceContaining("index_not_found_exception")
        .hasStackTraceContaining("action.auto_create_index");
  }

  private static ElasticsearchSinkBuilder<Long> sink(String template) {
    return ElasticsearchSink.<Long>builder()
        .connection(server.connection().build())
        .backOff(new BackOff(Duration.ofMillis(20), Duration.ofMillis(200)))
        .requiredTemplates(template.equals("grapevine-none") ? List.of() : List.of(template))
        .rejectionConverter(ElasticsearchSinkITCase::deadLetter);
  }

  private static Document deadLetter(Document rejected, Rejection why) {
    String id = rejected.id().length() > 100 ? "long" : rejected.id();
    String key = why.index() + " " + why.type();
    return json(
        why.index() + "-dead", id, 0, "{\"n\":%d,\"key\":\"%s\"}".formatted(why.status(), key));
  }

  private static Document numbered(String index, long n, long keys) {
    String key = "k" + n % keys;
    return json(index, key, n, "{\"n\":%d,\"key\":\"%s\"}".formatted(n, key));
  }

  private static Document document(String index, long n, String source) {
    return json(index, "k" + n, n, source);
  }

  private static Document json(String index, String id, long version, String source) {
    return new Document(index, id, version, source.getBytes(StandardCharsets.UTF_8));
  }

  /** What a single thread would have ended with. */
  private static Map<String, String> latest(String index, long numbers, long keys) {
    Map<String, String> latest = new TreeMap<>();
    for (long n = 0; n < numbers; n++) {
      Document document = numbered(index, n, keys);
      latest.put(document.id(), n + " " + new String(document.source(), StandardCharsets.UTF_8));
    }
    return latest;
  }

  private static void finish(JobClient job) throws Exception {
    job.getJobExecutionResult().get(120, TimeUnit.SECONDS);
  }

  private static void awaitMore(String counter, long more) throws InterruptedException {
    long enough = CounterReporterFactory.sum(counter) + more;
    Instant deadline = Instant.now().plusSeconds(60);
    while (CounterReporterFactory.sum(counter) < enough) {
      assertThat(Instant.now()).as("still waiting for " + counter).isBefore(deadline);
      Thread.sleep(5);
    }
  }
}

package dev.grapevine.elasticsearch.sink;

import static dev.grapevine.elasticsearch.sink.WriterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.net.SocketTimeoutException;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.Test;

class ElasticsearchSinkWriterTest {
  private final WriterFixture fixture = new WriterFixture();
  private final FakeTransport elasticsearch = fixture.transport;
  private final SinkMetrics metrics = fixture.writer.metrics();

  @Test
  void writesWhatItIsGiven() throws Exception {
    fixture.write(document("a", 1), document("b", 1), document("c", 1), document("d", 1));
    fixture.finish();
    assertThat(elasticsearch.stored).hasSize(4);
    assertThat(elasticsearch.requests).hasSize(2);
    assertThat(metrics.written.getCount()).isEqualTo(4);
    assertThat(metrics.bytesWritten.getCount()).isEqualTo(4 * BulkSize.of(document("a", 1)));
    assertThat(metrics.batchLatencyMs.getCount()).isEqualTo(2);
  }

  @Test
  void sendsAnIncompleteBatchWhenItsTimeIsUp() throws Exception {
    fixture.write(document("a", 1));
    assertThat(elasticsearch.requests).isEmpty();
    fixture.time.fireNext();
    fixture.mailbox.drain();
    assertThat(elasticsearch.stored).hasSize(1);
    assertThat(fixture.time.isIdle()).isTrue();
  }

  @Test
  void countsAConflictAsDone() throws Exception {
    fixture.write(document("a", 2));
    fixture.finish();
    fixture.write(document("a", 1));
    fixture.finish();
    assertThat(fixture.stored("docs", "a").version()).isEqualTo(2);
    assertThat(metrics.conflicts.getCount()).isEqualTo(1);
    assertThat(metrics.retries.getCount()).isZero();
    assertThat(metrics.errors.getCount()).isZero();
  }

  @Test
  void retriesTheDocumentsThatWereTurnedAway() throws Exception {
    int[] left = {5};
    elasticsearch.refusal =
        document ->
            document.id().equals("b") && left[0]-- > 0
                ? Failure.ofDocument(429, "es_rejected_execution_exception", "full")
                : null;
    fixture.write(document("a", 1), document("b", 1), document("c", 1));
    fixture.finish();
    assertThat(elasticsearch.stored).hasSize(3);
    assertThat(elasticsearch.requests).hasSize(6);
    assertThat(metrics.retries.getCount()).isEqualTo(5);
    assertThat(metrics.written.getCount()).isEqualTo(3);
  }

  @Test
  void retriesForAsLongAsElasticsearchIsAway() throws Exception {
    for (int i = 0; i < 1000; i++) {
      elasticsearch.requestFailures.add(new SocketTimeoutException("away"));
    }
    fixture.write(document("a", 1), document("b", 1), document("c", 1));
    fixture.finish();
    assertThat(elasticsearch.stored).hasSize(3);
    assertThat(metrics.retries.getCount()).isEqualTo(3000);
  }

  @Test
  void indexesTheDeadLetterOfARefusedDocumentAndItsSiblings() throws Exception {
    elasticsearch.refusal =
        document ->
            document.id().equals("b") && document.index().equals("docs")
                ? Failure.ofDocument(400, "document_parsing_exception", "strict")
                : null;
    fixture.write(document("a", 1), document("b", 1), document("c", 1));
    fixture.finish();
    assertThat(elasticsearch.stored)
        .containsOnlyKeys(
            new DocumentKey("docs", "a"),
            new DocumentKey("docs", "c"),
            new DocumentKey("dead-letters", "b"));
    assertThat(fixture.stored("dead-letters", "b").source())
        .isEqualTo("400 document_parsing_exception".getBytes());
    assertThat(metrics.rejected.getCount()).isEqualTo(1);
    assertThat(metrics.errors.getCount()).isEqualTo(1);
    assertThat(elasticsearch.requests).hasSize(2);
  }

  @Test
  void dropsADeadLetterThatIsRefusedItself() throws Exception {
    elasticsearch.refusal = document -> Failure.ofDocument(400, "strict", "no");
    fixture.write(document("a", 1));
    fixture.finish();
    assertThat(elasticsearch.requests).hasSize(2);
    assertThat(metrics.rejected.getCount()).isEqualTo(1);
    assertThat(metrics.deadLettersDropped.getCount()).isEqualTo(1);
  }

  @Test
  void logsNothingOfWhatARefusalRepeats() throws Exception {
    elasticsearch.refusal = document -> Failure.ofDocument(400, "strict", "value: 'canary'");
    StringWriter log = new StringWriter();
    WriterAppender appender =
        WriterAppender.createAppender(
            PatternLayout.newBuilder().setPattern("%level %msg %throwable%n").build(),
            null,
            log,
            "canary",
            false,
            false);
    LoggerConfig root = LoggerContext.getContext(false).getConfiguration().getRootLogger();
    appender.start();
    Level before = root.getLevel();
    root.addAppender(appender, Level.ALL, null);
    Configurator.setRootLevel(Level.DEBUG);
    try {
      fixture.write(document("a", 1));
      fixture.finish();
    } finally {
      Configurator.setRootLevel(before);
      root.removeAppender("canary");
      appender.stop();
    }

    assertThat(log.toString())
        .contains("refused Document[docs/a", "Dropped a dead letter", "400 strict")
        .doesNotContain("canary");
  }

  @Test
  void givesUpOnADocumentThatBreaksTheServerEachTime() throws Exception {
    elasticsearch.refusal =
        document ->
            document.index().equals("docs") ? Failure.ofDocument(500, "npe", "broken") : null;
    fixture.write(document("a", 1));
    fixture.finish();
    assertThat(elasticsearch.stored).containsOnlyKeys(new DocumentKey("dead-letters", "a"));
    assertThat(metrics.retries.getCount()).isEqualTo(BulkCall.MAX_SERVER_ERRORS);
  }

  @Test
  void findsTheDocumentForWhichAWholeRequestIsRefused() throws Exception {
    elasticsearch.requestRefusal =
        documents ->
            documents.stream().anyMatch(d -> d.index().equals("docs") && d.id().equals("b"))
                ? new FailedRequest(413)
                : null;
    fixture.write(document("a", 1), document("b", 1), document("c", 1));
    fixture.finish();
    assertThat(elasticsearch.stored)
        .containsOnlyKeys(
            new DocumentKey("docs", "a"),
            new DocumentKey("docs", "c"),
            new DocumentKey("dead-letters", "b"));
  }

  @Test
  void failsAtOnceWithoutPermission() throws Exception {
    elasticsearch.requestFailures.add(new FailedRequest(401));
    fixture.write(document("a", 1));
    assertThatThrownBy(fixture::finish)
        .hasCauseInstanceOf(ElasticsearchSinkException.class)
        .hasMessageContaining("does not accept the credentials");
    assertThat(elasticsearch.requests).hasSize(1);
  }

  @Test
  void failsOnAnIndexThatMayNotBeCreated() throws Exception {
    elasticsearch.refusal =
        document -> Failure.ofDocument(404, "index_not_found_exception", "no such index [docs]");
    fixture.write(document("a", 1));
    assertThatThrownBy(fixture::finish)
        .rootCause()
        .hasMessageContaining("no such index [docs]")
        .hasMessageContaining("action.auto_create_index");
  }

  @Test
  void letsACheckpointPassWithoutSendingAHalfFullBuffer() throws Exception {
    fixture.write(document("a", 1));
    fixture.writer.flush(false);
    assertThat(elasticsearch.requests).isEmpty();
    assertThat(fixture.writer.snapshotState(1).get(0).getBufferedRequestEntries()).hasSize(1);
  }

  @Test
  void continuesFromItsStateEvenUnderSmallerLimits() throws Exception {
    fixture.write(document("docs", "a", 1, "x".repeat(500)), document("b", 1));
    WriterFixture restored =
        new WriterFixture(WriterFixture.options(3, 200), fixture.writer.snapshotState(1));
    restored.finish();
    assertThat(restored.transport.stored).hasSize(2);
  }

  @Test
  void closesItsClient() {
    fixture.writer.close();
    assertThat(elasticsearch.closed).isTrue();
  }

  @Test
  void keepsTheOrderOfWritesToOneDocument() throws Exception {
    elasticsearch.answersOnDemand = true;
    Document old = document("docs", "a", 7, "old");
    Document next = document("docs", "a", 7, "new");
    fixture.write(old, document("b", 1), document("c", 1));
    assertThat(elasticsearch.unanswered).hasSize(1);

    // The newer write of the same version must wait for the fate of the older one ...
    fixture.write(next, document("d", 1), document("e", 1), document("f", 1));
    assertThat(elasticsearch.requests.get(1)).extracting(Document::id).doesNotContain("a");

    // ... and replace it when that has to be retried.
    elasticsearch.requestFailures.add(new SocketTimeoutException("lost"));
    elasticsearch.unanswered.get(0).run();
    elasticsearch.answersOnDemand = false;
    elasticsearch.unanswered.get(1).run();
    fixture.finish();
    assertThat(fixture.stored("docs", "a")).isEqualTo(next);
    assertThat(elasticsearch.requests.stream().flatMap(List::stream).filter(old::equals))
        .hasSize(1);
  }

  @Test
  void sendsAWriteThatWaitedForAnotherWithoutFurtherTraffic() throws Exception {
    elasticsearch.answersOnDemand = true;
    fixture.write(document("a", 1), document("b", 1), document("c", 1), document("a", 2));
    elasticsearch.answersOnDemand = false;
    elasticsearch.unanswered.get(0).run();
    fixture.mailbox.drain();
    while (fixture.time.fireNext()) {
      fixture.mailbox.drain();
    }
    assertThat(fixture.stored("docs", "a").version()).isEqualTo(2);
  }
}

package dev.grapevine.elasticsearch.sink;

import static dev.grapevine.elasticsearch.sink.WriterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

/** Whatever happens to a batch, the writer hears of it exactly once, or it would hang or resend. */
class BulkCallTest {
  private final FakeTime time = new FakeTime();
  private final FakeMailbox mailbox = new FakeMailbox(time);
  private final FakeTransport transport = new FakeTransport();
  private final CoalescingBuffer buffer = new CoalescingBuffer(() -> {});
  private final List<String> answers = new ArrayList<>();

  @Test
  void success() {
    assertThat(answersTo(transport, WriterFixture.DEAD_LETTERS)).containsExactly("complete");
  }

  @Test
  void refusedDocument() {
    transport.refusal = document -> Failure.ofDocument(400, "strict", "no");
    assertThat(answersTo(transport, WriterFixture.DEAD_LETTERS)).containsExactly("retry 3");
  }

  @Test
  void overload() {
    transport.refusal = document -> Failure.ofDocument(429, "rejected", "no");
    assertThat(answersTo(transport, WriterFixture.DEAD_LETTERS)).containsExactly("retry 3");
  }

  @Test
  void outage() {
    transport.requestFailures.add(new IOException("reset"));
    assertThat(answersTo(transport, WriterFixture.DEAD_LETTERS)).containsExactly("retry 3");
  }

  @Test
  void outageWhileSplitting() {
    transport.requestFailures.add(new FailedRequest(413));
    transport.requestFailures.add(new IOException("reset"));
    assertThat(answersTo(transport, WriterFixture.DEAD_LETTERS)).containsExactly("retry 3");
  }

  @Test
  void splitToSuccess() {
    transport.requestFailures.add(new FailedRequest(413));
    assertThat(answersTo(transport, WriterFixture.DEAD_LETTERS)).containsExactly("complete");
    assertThat(transport.requests).hasSize(3);
  }

  @Test
  void fatalRequest() {
    transport.requestFailures.add(new FailedRequest(403));
    assertThat(answersTo(transport, WriterFixture.DEAD_LETTERS))
        .containsExactly("ElasticsearchSinkException");
  }

  @Test
  void fatalDocumentAmongRefusedOnes() {
    transport.refusal =
        document -> Failure.ofDocument(document.id().equals("c") ? 403 : 400, "security", "no");
    assertThat(answersTo(transport, WriterFixture.DEAD_LETTERS))
        .containsExactly("ElasticsearchSinkException");
  }

  @Test
  void transportThatThrows() {
    BulkTransport broken =
        new TemplateGuard(transport, List.of()) {
          @Override
          public CompletableFuture<List<Failure>> bulk(List<Document> documents) {
            throw new IllegalStateException("I/O reactor stopped");
          }
        };
    assertThat(answersTo(broken, WriterFixture.DEAD_LETTERS))
        .containsExactly("ElasticsearchSinkException");
  }

  @Test
  void rejectionConverterThatThrows() {
    transport.refusal = document -> Failure.ofDocument(400, "strict", "no");
    RejectionConverter broken =
        (rejected, why) -> {
          throw new IllegalArgumentException("broken");
        };
    assertThat(answersTo(transport, broken)).containsExactly("IllegalArgumentException");
  }

  @Test
  void rejectionConverterThatGivesNothing() {
    transport.refusal = document -> Failure.ofDocument(400, "strict", "no");
    assertThat(answersTo(transport, (rejected, why) -> null))
        .containsExactly("NullPointerException");
  }

  private List<String> answersTo(BulkTransport to, RejectionConverter rejections) {
    BulkContext context =
        new BulkContext(
            to,
            buffer,
            rejections,
            new SinkMetrics(UnregisteredMetricsGroup.createSinkWriterMetricGroup()),
            new BackOff(Duration.ofMillis(1), Duration.ofMillis(2)),
            RandomGenerator.getDefault(),
            new Outage(),
            mailbox,
            time);
    List<BulkEntry> batch = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      buffer.add(new RequestEntryWrapper<>(BulkEntry.of(document(id, 1)), 1), false);
      batch.add(buffer.poll().getRequestEntry());
    }
    new BulkCall(context, batch, new Recorder()).send();
    mailbox.drain();
    while (time.fireNext()) {
      mailbox.drain();
    }
    return answers;
  }

  private final class Recorder implements ResultHandler<BulkEntry> {
    @Override
    public void complete() {
      answers.add("complete");
    }

    @Override
    public void completeExceptionally(Exception e) {
      answers.add(e.getClass().getSimpleName());
    }

    @Override
    public void retryForEntries(List<BulkEntry> entries) {
      answers.add("retry " + entries.size());
    }
  }
}

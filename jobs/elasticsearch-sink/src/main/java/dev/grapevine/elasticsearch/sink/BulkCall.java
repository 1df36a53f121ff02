package dev.grapevine.elasticsearch.sink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch from its first sending to the one answer the writer gets for it. All but the waiting
 * for Elasticsearch happens on the writer's thread, so nothing here is shared.
 */
final class BulkCall {
  private static final Logger LOG = LoggerFactory.getLogger(BulkCall.class);

  /** After so many server errors in a row the document itself is held to be their cause. */
  static final int MAX_SERVER_ERRORS = 10;

  private final BulkContext context;
  private final List<BulkEntry> batch;
  private final ResultHandler<BulkEntry> handler;
  private final Deque<List<BulkEntry>> parts = new ArrayDeque<>();
  private final List<BulkEntry> retries = new ArrayList<>();
  private final List<BulkEntry> deadLetters = new ArrayList<>();

  BulkCall(BulkContext context, List<BulkEntry> batch, ResultHandler<BulkEntry> handler) {
    this.context = context;
    this.batch = batch;
    this.handler = handler;
    parts.add(batch);
  }

  void send() {
    List<BulkEntry> part = parts.poll();
    long start = System.nanoTime();
    try {
      context
          .transport()
          .bulk(part.stream().map(BulkEntry::document).toList())
          .whenComplete(
              (failures, thrown) ->
                  context.onWriterThread(() -> answered(part, failures, thrown, start)));
    } catch (RuntimeException e) {
      context.onWriterThread(() -> answered(part, null, e, start));
    }
  }

  private void answered(
      List<BulkEntry> part, List<Failure> failures, Throwable thrown, long start) {
    try {
      context.metrics().batchLatencyMs.update((System.nanoTime() - start) / 1_000_000);
      if (thrown != null) {
        requestFailed(part, Failure.ofRequest(thrown));
      } else {
        context.outage().over();
        for (int i = 0; i < part.size(); i++) {
          documentAnswered(part.get(i), failures.get(i));
        }
      }
      if (parts.isEmpty()) {
        finish();
      } else {
        send();
      }
    } catch (ElasticsearchSinkException | RuntimeException e) {
      handler.completeExceptionally(e);
    }
  }

  private void requestFailed(List<BulkEntry> part, Failure failure)
      throws ElasticsearchSinkException {
    FailureClass known = FailureClass.of(failure);
    switch (known.verdict()) {
      case SPLIT -> split(part, failure);
      case RETRY -> {
        context.outage().noticed(failure);
        // The other parts would only meet with the same.
        part.forEach(this::retry);
        parts.forEach(other -> other.forEach(this::retry));
        parts.clear();
      }
      default -> throw known.exception(failure);
    }
  }

  private void split(List<BulkEntry> part, Failure failure) {
    if (part.size() == 1) {
      refuse(part.get(0), failure);
    } else {
      int half = part.size() / 2;
      parts.addFirst(part.subList(half, part.size()));
      parts.addFirst(part.subList(0, half));
    }
  }

  private void documentAnswered(BulkEntry entry, Failure failure)
      throws ElasticsearchSinkException {
    if (failure == null) {
      context.metrics().written.inc();
      context.metrics().bytesWritten.inc(entry.sizeInBytes());
      return;
    }
    FailureClass known = FailureClass.of(failure);
    switch (known.verdict()) {
      case SUPERSEDED -> context.metrics().conflicts.inc();
      case RETRY -> retry(entry);
      case RETRY_THEN_REFUSE -> {
        if (entry.attempts() < MAX_SERVER_ERRORS) {
          retry(entry);
        } else {
          refuse(entry, failure);
        }
      }
      case REFUSE -> refuse(entry, failure);
      default -> throw known.exception(failure);
    }
  }

  private void retry(BulkEntry entry) {
    context.metrics().retries.inc();
    retries.add(entry.again());
  }

  private void refuse(BulkEntry entry, Failure failure) {
    context.metrics().errors.inc();
    if (entry.deadLetter()) {
      // Another dead letter would be refused likewise, and to fail would stop the whole stream for
      // one document that the stream's source still has.
      context.metrics().deadLettersDropped.inc();
      LOG.error(
          "Dropped a dead letter, {} ({} {})", entry.document(), failure.status(), failure.type());
      return;
    }
    context.metrics().rejected.inc();
    LOG.warn(
        "Elasticsearch refused {} ({} {}); its dead letter is indexed instead",
        entry.document(),
        failure.status(),
        failure.type());
    Rejection why =
        new Rejection(failure.status(), failure.type(), failure.reason(), entry.document().index());
    deadLetters.add(
        BulkEntry.deadLetter(context.rejectionConverter().convert(entry.document(), why)));
  }

  private void finish() {
    if (retries.isEmpty()) {
      handBack();
    } else {
      int attempt = retries.stream().mapToInt(BulkEntry::attempts).max().orElse(1);
      context.afterPause(attempt, this::handBack);
    }
  }

  /**
   * Settles only after the pause, so that newer writes join the retries instead of passing them.
   */
  private void handBack() {
    List<BulkEntry> again = new ArrayList<>(deadLetters);
    again.addAll(retries);
    List<BulkEntry> back = context.buffer().settle(batch, again);
    if (back.isEmpty()) {
      handler.complete();
    } else {
      handler.retryForEntries(back);
    }
  }
}

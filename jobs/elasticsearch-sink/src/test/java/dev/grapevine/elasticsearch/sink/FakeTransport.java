package dev.grapevine.elasticsearch.sink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** An Elasticsearch in memory that fails on demand, and tells when order per document is broken. */
final class FakeTransport implements BulkTransport {
  final Map<DocumentKey, Document> stored = new HashMap<>();
  final List<List<Document>> requests = new ArrayList<>();
  final Set<String> templates = new HashSet<>();
  final Deque<Throwable> requestFailures = new ArrayDeque<>();
  final List<Runnable> unanswered = new ArrayList<>();
  final Set<DocumentKey> inFlight = new HashSet<>();

  /** The failure of a document, or null to index it. */
  Function<Document, Failure> refusal = document -> null;

  /** The failure of a request, or null to let it through. */
  Function<List<Document>, Throwable> requestRefusal = documents -> requestFailures.poll();

  /** Whether answers wait in {@link #unanswered}. */
  boolean answersOnDemand;

  boolean closed;

  @Override
  public CompletableFuture<List<Failure>> bulk(List<Document> documents) {
    requests.add(documents);
    for (Document document : documents) {
      if (!inFlight.add(key(document))) {
        throw new AssertionError("Two writes to one document are in flight: " + document);
      }
    }
    CompletableFuture<List<Failure>> answer = new CompletableFuture<>();
    Runnable answering = () -> answer(documents, answer);
    if (answersOnDemand) {
      unanswered.add(answering);
    } else {
      answering.run();
    }
    return answer;
  }

  private void answer(List<Document> documents, CompletableFuture<List<Failure>> answer) {
    documents.forEach(document -> inFlight.remove(key(document)));
    Throwable failure = requestRefusal.apply(documents);
    if (failure != null) {
      answer.completeExceptionally(failure);
      return;
    }
    List<Failure> failures = new ArrayList<>();
    documents.forEach(document -> failures.add(index(document)));
    answer.complete(failures);
  }

  private Failure index(Document document) {
    Failure failure = refusal.apply(document);
    if (failure != null) {
      return failure;
    }
    Document present = stored.get(key(document));
    if (present != null && present.version() > document.version()) {
      return Failure.ofDocument(409, "version_conflict_engine_exception", "newer");
    }
    stored.put(key(document), document);
    return null;
  }

  static DocumentKey key(Document document) {
    return new DocumentKey(document.index(), document.id());
  }

  @Override
  public CompletableFuture<Boolean> hasIndexTemplate(String name) {
    Throwable failure = requestFailures.poll();
    return failure == null
        ? CompletableFuture.completedFuture(templates.contains(name))
        : CompletableFuture.failedFuture(failure);
  }

  @Override
  public void close() {
    closed = true;
  }
}

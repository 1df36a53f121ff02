package dev.grapevine.elasticsearch.sink;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets nothing through before the index templates have been seen: without its template an index
 * would be created with guessed mappings, which cannot be corrected afterwards.
 */
class TemplateGuard implements BulkTransport {
  private static final Logger LOG = LoggerFactory.getLogger(TemplateGuard.class);
  private final BulkTransport transport;
  private final List<String> templates;
  private volatile boolean seen;

  TemplateGuard(BulkTransport transport, List<String> templates) {
    this.transport = transport;
    this.templates = templates;
    this.seen = templates.isEmpty();
  }

  /**
   * Checks at once, so that a mistake shows at the start of the job. An Elasticsearch that is away
   * is no mistake: the check is then made up for before the first write.
   *
   * @throws ElasticsearchSinkException if a template is missing or the credentials do not do
   */
  void checkNow(long timeoutMillis) throws ElasticsearchSinkException {
    try {
      check().get(timeoutMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ElasticsearchSinkException("Interrupted while checking the index templates", e);
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      Failure failure = Failure.ofRequest(e);
      FailureClass known = FailureClass.of(failure);
      if (known.verdict() == Verdict.FATAL) {
        throw known.exception(failure);
      }
      LOG.warn("Elasticsearch is away at the start; writes wait for it ({})", failure.summary());
    }
  }

  private CompletableFuture<Void> check() {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String template : templates) {
      all =
          all.thenCompose(passed -> transport.hasIndexTemplate(template))
              .thenCompose(
                  exists ->
                      exists
                          ? CompletableFuture.<Void>completedFuture(null)
                          : CompletableFuture.failedFuture(missing(template)));
    }
    return all.thenRun(() -> seen = true);
  }

  private static ElasticsearchSinkException missing(String template) {
    return new ElasticsearchSinkException(
        "The index template '%s' is missing in Elasticsearch; without it indices would get guessed mappings. Install the templates, then start the job again."
            .formatted(template));
  }

  @Override
  public CompletableFuture<List<Failure>> bulk(List<Document> documents) {
    return seen
        ? transport.bulk(documents)
        : check().thenCompose(passed -> transport.bulk(documents));
  }

  @Override
  public CompletableFuture<Boolean> hasIndexTemplate(String name) {
    return transport.hasIndexTemplate(name);
  }

  @Override
  public void close() {
    transport.close();
  }
}

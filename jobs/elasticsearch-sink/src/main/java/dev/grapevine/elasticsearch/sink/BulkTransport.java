package dev.grapevine.elasticsearch.sink;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The seam between the writer's rules and the wire, so that each rule can be tested by itself. */
interface BulkTransport extends AutoCloseable {
  /**
   * Sends the documents in one request.
   *
   * @return for each document in turn null or its failure; or exceptionally, if the request failed
   */
  CompletableFuture<List<Failure>> bulk(List<Document> documents);

  /** Whether there is an index template of that name. */
  CompletableFuture<Boolean> hasIndexTemplate(String name);

  @Override
  void close();
}

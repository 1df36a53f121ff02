package dev.grapevine.elasticsearch.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.endpoints.BooleanResponse;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Speaks to a real Elasticsearch. */
final class ClientTransport implements BulkTransport {
  private final ElasticsearchAsyncClient client;
  private final String shardTimeout;

  ClientTransport(ElasticsearchAsyncClient client, Duration requestTimeout) {
    this.client = client;
    // A shard that is not there yet is to be reported while somebody still listens.
    this.shardTimeout = requestTimeout.toMillis() / 2 + "ms";
  }

  @Override
  public CompletableFuture<List<Failure>> bulk(List<Document> documents) {
    List<BulkOperation> operations = documents.stream().map(ClientTransport::operation).toList();
    BulkRequest request =
        BulkRequest.of(
            bulk -> bulk.timeout(time -> time.time(shardTimeout)).operations(operations));
    return client.bulk(request).thenApply(response -> failures(documents, response));
  }

  static BulkOperation operation(Document document) {
    return BulkOperation.of(
        operation ->
            operation.index(
                index ->
                    index
                        .index(document.index())
                        .id(document.id())
                        .version(document.version())
                        .versionType(VersionType.ExternalGte)
                        .document(BinaryData.of(document.source(), "application/json"))));
  }

  private static List<Failure> failures(List<Document> documents, BulkResponse response) {
    if (response.items().size() != documents.size()) {
      throw new UncheckedIOException(
          new IOException(
              "%d documents were sent, and %d answered for"
                  .formatted(documents.size(), response.items().size())));
    }
    if (!response.errors()) {
      return Arrays.asList(new Failure[documents.size()]);
    }
    List<Failure> failures = new ArrayList<>(documents.size());
    for (BulkResponseItem item : response.items()) {
      failures.add(item.error() == null ? null : Failure.ofDocument(item.status(), item.error()));
    }
    return failures;
  }

  @Override
  public CompletableFuture<Boolean> hasIndexTemplate(String name) {
    return client
        .indices()
        .existsIndexTemplate(exists -> exists.name(name))
        .thenApply(BooleanResponse::value);
  }

  @Override
  public void close() {
    try {
      client._transport().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

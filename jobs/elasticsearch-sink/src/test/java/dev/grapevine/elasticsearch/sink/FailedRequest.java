package dev.grapevine.elasticsearch.sink;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import java.util.concurrent.CompletionException;

/** What the client's future ends with when Elasticsearch answers a request with an error. */
final class FailedRequest extends CompletionException {
  private static final long serialVersionUID = 1L;

  FailedRequest(int status) {
    super(
        new ElasticsearchException(
            "es/bulk",
            ErrorResponse.of(
                response ->
                    response
                        .status(status)
                        .error(error -> error.type("some_exception").reason("refused")))));
  }
}

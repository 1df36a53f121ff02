package dev.grapevine.elasticsearch.sink;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.elasticsearch.client.ResponseException;

/**
 * One form for all that can go wrong, with a whole request or with one document of it.
 *
 * @param wholeRequest whether it befell the request, so that nothing is known of its documents
 * @param status HTTP status, or 0 if there was none
 * @param type Elasticsearch's name for the error, or "" if the answer was not Elasticsearch's
 * @param reason a sentence for logs and dead letters
 * @param cause the exception of a whole request, otherwise null
 */
record Failure(boolean wholeRequest, int status, String type, String reason, Throwable cause) {
  private static final int MAX_SUMMARY = 500;

  static Failure ofDocument(int status, ErrorCause error) {
    // The outer reason only says where; what is wrong with the value is in its cause.
    ErrorCause inner = error.causedBy();
    String reason = text(error.reason());
    if (inner != null && inner.reason() != null && !reason.contains(inner.reason())) {
      reason += ": " + inner.reason();
    }
    return ofDocument(status, text(error.type()), reason);
  }

  static Failure ofDocument(int status, String type, String reason) {
    return new Failure(false, status, type, reason, null);
  }

  static Failure ofRequest(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ElasticsearchException e) {
      return ofRequest(e.status(), text(e.error().type()), text(e.error().reason()), e);
    }
    if (cause instanceof ResponseException e) {
      int status = e.getResponse().getStatusLine().getStatusCode();
      return ofRequest(status, "", e.getMessage(), e);
    }
    if (cause instanceof TransportException e && e.statusCode() >= 400) {
      return ofRequest(e.statusCode(), "", e.getMessage(), e);
    }
    return ofRequest(0, "", cause.toString(), cause);
  }

  static Failure ofRequest(int status, String type, String reason, Throwable cause) {
    return new Failure(true, status, type, reason, cause);
  }

  boolean causedBy(Class<? extends Throwable> type) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  /** Status, type and reason in a form for messages; the client puts whole pages into a reason. */
  String summary() {
    String code = ((status == 0 ? "" : status + " ") + type).strip();
    String all = code.isEmpty() ? reason : code + ": " + reason;
    return all.length() <= MAX_SUMMARY ? all : all.substring(0, MAX_SUMMARY) + "…";
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}

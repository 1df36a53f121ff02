package dev.grapevine.elasticsearch.sink;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The chain of classifiers of failures: the first that knows a failure decides about it. */
enum FailureClass {
  DIAGNOSED(
      failure -> failure.causedBy(ElasticsearchSinkException.class),
      Verdict.FATAL,
      "Follow the message"),

  UNTRUSTED(
      failure ->
          failure.causedBy(CertificateException.class)
              || failure.causedBy(CertPathBuilderException.class)
              || failure.causedBy(SSLPeerUnverifiedException.class),
      Verdict.FATAL,
      "The server's certificate is not trusted: set the CA certificate or fingerprint, and use a"
          + " host name that the certificate bears"),

  /** Refused, reset, timed out or cut off; applied or not, sending again is harmless. */
  UNREACHABLE(
      failure ->
          failure.status() == 0
              && (failure.causedBy(IOException.class) || failure.causedBy(TimeoutException.class)),
      Verdict.RETRY,
      ""),

  UNAUTHORIZED(
      failure -> failure.status() == 401,
      Verdict.FATAL,
      "Elasticsearch does not accept the credentials: check user name and password, or API key"),

  FORBIDDEN(
      failure -> failure.status() == 403,
      Verdict.FATAL,
      "The user lacks a privilege, or the index is blocked for writing: grant 'index',"
          + " 'create_doc' and 'auto_configure' on the indices and 'monitor' on the cluster, or lift"
          + " the block"),

  /** The index would have been created on the way, had that been allowed. */
  MISSING_INDEX(
      failure -> failure.type().equals("index_not_found_exception"),
      Verdict.FATAL,
      "The index does not exist and must not be created by itself: create it, or let"
          + " action.auto_create_index allow its name"),

  OVERLOADED(failure -> Set.of(429, 502, 503, 504).contains(failure.status()), Verdict.RETRY, ""),

  NEWER_EXISTS(
      failure -> !failure.wholeRequest() && failure.status() == 409, Verdict.SUPERSEDED, ""),

  /**
   * Some faults of one document, such as an over-long id, are held against all. Only Elasticsearch
   * itself is believed: a proxy's 400 says nothing about documents.
   */
  ONE_OF_MANY(
      failure ->
          failure.wholeRequest()
              && (failure.status() == 413 || failure.status() == 400 && !failure.type().isEmpty()),
      Verdict.SPLIT,
      ""),

  REFUSED(
      failure -> !failure.wholeRequest() && failure.status() >= 400 && failure.status() < 500,
      Verdict.REFUSE,
      ""),

  /** Mostly passing, but a document that breaks the server each time must not stop the stream. */
  BROKEN(
      failure -> !failure.wholeRequest() && failure.status() >= 500, Verdict.RETRY_THEN_REFUSE, ""),

  SERVER_ERROR(failure -> failure.wholeRequest() && failure.status() >= 500, Verdict.RETRY, ""),

  NOT_ELASTICSEARCH(
      failure -> failure.wholeRequest() && failure.status() >= 300,
      Verdict.FATAL,
      "Check that the URL is that of Elasticsearch, with the right one of http and https"),

  UNKNOWN(failure -> true, Verdict.FATAL, "This is not known to pass by itself");

  private final Predicate<Failure> knows;
  private final Verdict verdict;
  private final String remedy;

  FailureClass(Predicate<Failure> knows, Verdict verdict, String remedy) {
    this.knows = knows;
    this.verdict = verdict;
    this.remedy = remedy;
  }

  static FailureClass of(Failure failure) {
    for (FailureClass candidate : values()) {
      if (candidate.knows.test(failure)) {
        return candidate;
      }
    }
    throw new AssertionError("UNKNOWN knows every failure");
  }

  Verdict verdict() {
    return verdict;
  }

  /** The exception that fails the job. */
  ElasticsearchSinkException exception(Failure failure) {
    return this == DIAGNOSED
        ? new ElasticsearchSinkException(failure.cause().getMessage(), failure.cause())
        : new ElasticsearchSinkException(
            "Writing to Elasticsearch failed (%s). %s.".formatted(failure.summary(), remedy),
            failure.cause());
  }
}

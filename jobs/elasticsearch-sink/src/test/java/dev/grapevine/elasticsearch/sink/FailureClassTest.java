package dev.grapevine.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureClassTest {
  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "404, REFUSED",
    "405, REFUSED",
    "413, REFUSED",
    "409, NEWER_EXISTS",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "429, OVERLOADED",
    "502, OVERLOADED",
    "503, OVERLOADED",
    "504, OVERLOADED",
    "500, BROKEN",
  })
  void judgesADocument(int status, FailureClass expected) {
    assertThat(FailureClass.of(Failure.ofDocument(status, "some_exception", "why")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "400, ONE_OF_MANY",
    "413, ONE_OF_MANY",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "404, NOT_ELASTICSEARCH",
    "405, NOT_ELASTICSEARCH",
    "409, NOT_ELASTICSEARCH",
    "429, OVERLOADED",
    "502, OVERLOADED",
    "503, OVERLOADED",
    "504, OVERLOADED",
    "500, SERVER_ERROR",
  })
  void judgesAWholeRequest(int status, FailureClass expected) {
    assertThat(FailureClass.of(Failure.ofRequest(new FailedRequest(status)))).isEqualTo(expected);
  }

  @Test
  void believesOnlyElasticsearchAboutBadDocuments() {
    assertThat(FailureClass.of(Failure.ofRequest(400, "", "plain HTTP to an HTTPS port", null)))
        .isEqualTo(FailureClass.NOT_ELASTICSEARCH);
    assertThat(FailureClass.of(Failure.ofRequest(413, "", "nginx", null)))
        .isEqualTo(FailureClass.ONE_OF_MANY);
  }

  @Test
  void knowsAMissingIndex() {
    assertThat(FailureClass.of(Failure.ofDocument(404, "index_not_found_exception", "none")))
        .isEqualTo(FailureClass.MISSING_INDEX);
  }

  @Test
  void takesInputAndOutputForPassing() {
    assertThat(of(new ConnectException("refused"))).isEqualTo(FailureClass.UNREACHABLE);
    assertThat(of(new CompletionException(new SocketTimeoutException())))
        .isEqualTo(FailureClass.UNREACHABLE);
    assertThat(of(new TimeoutException())).isEqualTo(FailureClass.UNREACHABLE);
    assertThat(of(new SSLHandshakeException("Remote host terminated the handshake")))
        .isEqualTo(FailureClass.UNREACHABLE);
  }

  @Test
  void takesTheRestForLasting() {
    assertThat(of(new IllegalStateException("I/O reactor stopped")))
        .isEqualTo(FailureClass.UNKNOWN);
    IOException untrusted = new SSLHandshakeException("no");
    untrusted.initCause(new CertificateException("unknown authority"));
    assertThat(of(untrusted)).isEqualTo(FailureClass.UNTRUSTED);
    assertThat(of(new ElasticsearchSinkException("clear"))).isEqualTo(FailureClass.DIAGNOSED);
  }

  @Test
  void saysWhatHappenedAndWhatToDo() {
    Failure failure = Failure.ofDocument(403, "security_exception", "action is unauthorized");
    assertThat(FailureClass.of(failure).exception(failure))
        .hasMessageContaining("403 security_exception: action is unauthorized")
        .hasMessageContaining("grant");
  }

  private static FailureClass of(Throwable thrown) {
    return FailureClass.of(Failure.ofRequest(thrown));
  }
}

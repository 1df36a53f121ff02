package dev.grapevine.sdk.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.elasticsearch.sink.Document;
import dev.grapevine.elasticsearch.sink.Rejection;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetterCodec;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import org.junit.jupiter.api.Test;

class DocumentSinkTest {

  private static Document letter(String index) {
    Document refused = new Document(index, "t-1", 1, "{\"name\":\"canary\"}".getBytes(UTF_8));
    Rejection why =
        new Rejection(
            400,
            "document_parsing_exception",
            "failed to parse field [time]. Preview of field's value: 'canary'",
            index);
    return DocumentSink.deadLetter(
        Ports.TOPICS.format(), refused, why, "emerging-topics", Namespace.DEFAULT);
  }

  @Test
  void aRefusedDocumentForAllIsKeptWithTheReason() {
    DeadLetter letter = DeadLetterCodec.decode(letter("grapevine-topics-org-1").source());

    assertThat(letter.raw()).isEqualTo("{\"name\":\"canary\"}");
    assertThat(letter.detail()).contains("t-1 (400, document_parsing_exception): failed to parse");
  }

  @Test
  void ofOneThatIsNotForAllNothingIsRepeated() {
    Document document = letter("grapevine-topics-team-1");

    assertThat(new String(document.source(), UTF_8)).doesNotContain("canary");
    DeadLetter letter = DeadLetterCodec.decode(document.source());
    assertThat(letter.detail()).endsWith("document t-1 (400, document_parsing_exception)");
    assertThat(letter.topic()).isEqualTo("grapevine-topics-team-1");
    assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.REJECTED);
  }
}

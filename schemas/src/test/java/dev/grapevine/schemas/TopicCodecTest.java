package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicCodecTest {

  @Test
  void readsWhatItWrites() {
    Topic topic = Samples.topic(false);

    assertThat(TopicCodec.decode(TopicCodec.encode(topic))).isEqualTo(topic);
  }

  @Test
  void leavesOutWhatIsNullOrEmpty() {
    Topic topic = bare("org", Visibility.ORG, 1.5, List.of(), null);

    assertThat(new String(TopicCodec.encode(topic), UTF_8))
        .isEqualTo(
            """
            {"id":"t","scope":"org","visibility":"org","episode":1,"name":"keys",\
            "state":"emerging","since":"2026-03-02T09:14:05Z","score":1.5,"observed":3.0,\
            "expected":0.5,"window":3600,"people":3,"emergedAt":"2026-03-02T09:14:05Z",\
            "time":"2026-03-02T09:14:05Z","rank":7.0,"tombstone":false,"version":9}""");
    assertThat(TopicCodec.decode(TopicCodec.encode(topic))).isEqualTo(topic);
  }

  @Test
  void writesNothingOfATombstonesContent() {
    byte[] json = TopicCodec.encode(Samples.topic(true));

    assertThat(new String(json, UTF_8))
        .isEqualTo(
            """
            {"id":"t-1","scope":"team/pay","visibility":"team",\
            "emergedAt":"2026-03-02T08:00:00Z","time":"2026-03-02T09:14:05Z","rank":321.5,\
            "tombstone":true,"version":2048}""");
    Topic read = TopicCodec.decode(json);
    assertThat(read.name()).isNull();
    assertThat(read.state()).isNull();
    assertThat(read.evidence()).isEmpty();
    assertThat(read.history()).isEmpty();
    assertThat(read.version()).isEqualTo(2048);
  }

  @Test
  void refusesToWriteWhatIsPrivate() {
    assertThatThrownBy(() -> TopicCodec.encode(bare("org", Visibility.PRIVATE, 1, List.of(), null)))
        .isInstanceOf(CodecException.class)
        .hasMessage("$.visibility: private, of which nothing may be written");
  }

  @Test
  void refusesToWriteWhatCouldNotBeRead() {
    assertThatThrownBy(
            () -> TopicCodec.encode(bare("org", Visibility.ORG, Double.NaN, List.of(), null)))
        .hasMessage("$.score: NaN is no number that JSON can carry");
    assertThatThrownBy(() -> TopicCodec.encode(bare(null, Visibility.ORG, 1, List.of(), null)))
        .hasMessage("$.scope: missing");
    assertThatThrownBy(
            () -> TopicCodec.encode(bare("org", Visibility.ORG, 1, List.of(), evidence(null, "x"))))
        .hasMessage("$.evidence.actor: missing");
  }

  @Test
  void refusesToWriteMoreThanItSays() {
    assertThatThrownBy(
            () ->
                TopicCodec.encode(bare("org", Visibility.ORG, 1, Collections.nCopies(29, 1), null)))
        .hasMessage("$.sparkline: 29 entries are more than 28");
    String smileys = "😀".repeat(TopicEvidence.MAX_TEXT);
    TopicCodec.encode(bare("org", Visibility.ORG, 1, List.of(), evidence("ana", smileys)));
    assertThatThrownBy(
            () ->
                TopicCodec.encode(
                    bare("org", Visibility.ORG, 1, List.of(), evidence("ana", smileys + "x"))))
        .hasMessage("$.evidence.text: longer than 300 characters");
  }

  @Test
  void namesThePlaceOfWhatIsWrongWithinAList() {
    String json =
        new String(TopicCodec.encode(Samples.topic(false)), UTF_8)
            .replace("\"title\":\"Keys\"", "\"title\":7");

    assertThatThrownBy(() -> TopicCodec.decode(json.getBytes(UTF_8)))
        .hasMessage("$.evidence[0].title: a number where a string is expected");
  }

  @Test
  void aVisibilityOfALaterReleaseIsReadAsPrivateAndAnUnknownStateIsRefused() {
    String json = new String(TopicCodec.encode(Samples.topic(false)), UTF_8);

    assertThat(
            TopicCodec.decode(
                    json.replace("\"visibility\":\"team\"", "\"visibility\":\"guild\"")
                        .getBytes(UTF_8))
                .visibility())
        .isEqualTo(Visibility.PRIVATE);
    assertThatThrownBy(
            () ->
                TopicCodec.decode(
                    json.replace("\"state\":\"trending\"", "\"state\":\"hot\"").getBytes(UTF_8)))
        .hasMessage("$.state: \"hot\" is no state; one of emerging, trending, fading, closed");
  }

  @Test
  void aTransitionIsAFlatObjectWithAnIdOfItsOwn() {
    TopicTransition transition = Samples.transition();
    byte[] json = TopicTransitionCodec.encode(transition);

    assertThat(TopicTransitionCodec.decode(json)).isEqualTo(transition);
    JsonNode tree = JsonSchemas.parse(new String(json, UTF_8));
    assertThat(tree.fieldNames())
        .toIterable()
        .containsExactly(
            "topic",
            "episode",
            "scope",
            "visibility",
            "name",
            "terms",
            "state",
            "time",
            "emergedAt",
            "score",
            "observed",
            "expected",
            "window",
            "people",
            "evidence",
            "version");
    assertThat(transition.id()).isEqualTo("t-1/2/emerging/2026-03-02T09:14:05Z");
  }

  @Test
  void aTransitionSaysWhenItsTopicIsGone() {
    byte[] json =
        new String(TopicTransitionCodec.encode(Samples.transition()), UTF_8)
            .replace("\"version\"", "\"tombstone\":true,\"version\"")
            .getBytes(UTF_8);

    TopicTransition gone = TopicTransitionCodec.decode(json);

    assertThat(gone.tombstone()).isTrue();
    assertThat(TopicTransitionCodec.encode(gone)).isEqualTo(json);
  }

  @Test
  void whatIsHotIsReadAsItWasWritten() {
    assertThat(TrendingCodec.decode(TrendingCodec.encode(Samples.trending(false))))
        .isEqualTo(Samples.trending(false));
    assertThat(new String(TrendingCodec.encode(Samples.trending(true)), UTF_8))
        .isEqualTo(
            """
            {"id":"trending/team/pay","scope":"team/pay","visibility":"team",\
            "time":"2026-03-02T09:14:05Z","tombstone":true,"version":2048}""");
  }

  @Test
  void nothingPrivateIsHotNorHasATransition() {
    Trending trending =
        new Trending("t", "org", Visibility.PRIVATE, Samples.TIME, List.of(), false, 0);
    assertThatThrownBy(() -> TrendingCodec.encode(trending)).hasMessageContaining("private");
    byte[] transition = TopicTransitionCodec.encode(Samples.transition());
    TopicTransition unknown =
        TopicTransitionCodec.decode(
            new String(transition, UTF_8)
                .replace("\"visibility\":\"team\"", "\"visibility\":\"guild\"")
                .getBytes(UTF_8));
    assertThatThrownBy(() -> TopicTransitionCodec.encode(unknown)).hasMessageContaining("private");
  }

  @Test
  void statesKnowTheirNamesAndWhetherTheyAreOpen() {
    Map<String, Boolean> open =
        Map.of("emerging", true, "trending", true, "fading", true, "closed", false);

    open.forEach(
        (id, isOpen) -> assertThat(TopicState.of(id).orElseThrow().isOpen()).isEqualTo(isOpen));
    assertThat(TopicState.of("EMERGING")).isEmpty();
  }

  private static List<TopicEvidence> evidence(String actor, String text) {
    return List.of(new TopicEvidence("1", "/s", actor, null, null, Samples.TIME, null, text, null));
  }

  private static Topic bare(
      String scope,
      Visibility visibility,
      double score,
      List<Integer> sparkline,
      List<TopicEvidence> evidence) {
    Instant time = Samples.TIME;
    return new Topic(
        "t",
        scope,
        visibility,
        1,
        "keys",
        null,
        TopicState.EMERGING,
        time,
        time,
        time,
        score,
        3,
        0.5,
        3600,
        3,
        sparkline,
        null,
        evidence,
        null,
        null,
        null,
        null,
        null,
        7,
        false,
        9);
  }
}

package dev.grapevine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Ticks;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityDecoderTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final String LINE =
      """
      {"id":"1","time":"2026-03-02T09:00:00Z","actor":"ana"}""";
  private static final String EVENT =
      """
      {"specversion":"1.0","id":"1","source":"/s","type":"dev.grapevine.activity.v1",\
      "time":"2026-03-02T09:00:00Z","data":{"actor":"ana","verb":"asked"}}""";

  private static Decoded<Activity> decode(String topic, String json, Map<String, String> headers) {
    return new ActivityDecoder().decode(new RawRecord(topic, 0, 0, headers, json.getBytes(UTF_8)));
  }

  private static Activity plain(String json, Map<String, String> headers) {
    return decode("raw.plain", json, headers).value();
  }

  private static CodecException refused(Map<String, String> headers) {
    return catchThrowableOfType(CodecException.class, () -> plain(LINE, headers));
  }

  @Test
  void aPlainLineWithoutHeadersIsAPrivateMessage() {
    Decoded<Activity> decoded = decode("raw.plain", LINE, Map.of());

    assertThat(decoded.time()).isEqualTo(NINE);
    assertThat(decoded.value())
        .isEqualTo(
            Activity.builder()
                .id("1")
                .source("/plain")
                .time(NINE)
                .actor("ana")
                .verb(Verb.MESSAGED)
                .visibility(Visibility.PRIVATE)
                .build());
  }

  @Test
  void headersStandInForWhatAPlainLineLeavesOut() {
    Activity activity =
        plain(
            LINE,
            Map.of(
                "grapevine-source", "/notes/acme",
                "grapevine-visibility", "team",
                "grapevine-audience", "team/pay,team/ops"));

    assertThat(activity.source()).isEqualTo("/notes/acme");
    assertThat(activity.visibility()).isEqualTo(Visibility.TEAM);
    assertThat(activity.audience()).containsExactly("team/pay", "team/ops");
  }

  @Test
  void aPlainLineIsTakenAtItsOwnWord() {
    Activity activity =
        plain(
            """
            {"id":"1","time":"2026-03-02T09:00:00Z","actor":"ana","visibility":"private",\
            "source":"/own"}""",
            Map.of("grapevine-source", "/notes", "grapevine-visibility", "org"));

    assertThat(activity.source()).isEqualTo("/own");
    assertThat(activity.visibility()).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void anUnknownVisibilityIsPrivate() {
    assertThat(plain(LINE, Map.of("grapevine-visibility", "galaxy")).visibility())
        .isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void aCloudEventWithoutAVisibilityIsPrivateWhateverTheHeadersSay() {
    Decoded<Activity> decoded =
        decode("raw.cloudevents", EVENT, Map.of("grapevine-visibility", "org"));

    assertThat(decoded.value().visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(decoded.value().verb()).isEqualTo(Verb.ASKED);
  }

  @Test
  void theHeaderNamesTheFormatBeforeTheTopicDoes() {
    assertThat(decode("raw.plain", EVENT, Map.of("grapevine-format", "cloudevents")).value().verb())
        .isEqualTo(Verb.ASKED);
    assertThat(decode("archive.jsonl", LINE, Map.of("grapevine-format", "plain")).value().actor())
        .isEqualTo("ana");
  }

  @Test
  void theTopicOfANamespaceNamesTheFormatToo() {
    assertThat(decode("raw.plain.trial2", LINE, Map.of()).value().actor()).isEqualTo("ana");
  }

  @Test
  void anUnknownFormatIsInvalid() {
    CodecException refused = refused(Map.of("grapevine-format", "telepathy"));

    assertThat(refused.reason()).isEqualTo(Reason.INVALID);
    assertThat(refused)
        .hasMessage("There is no format named telepathy. There are: cloudevents, plain.");
  }

  @Test
  void timeIsMovedByAsMuchAsTheHeaderSays() {
    Decoded<Activity> decoded =
        decode("raw.plain", LINE, Map.of("grapevine-time-shift", "-3600000"));

    assertThat(decoded.time()).isEqualTo("2026-03-02T08:00:00Z");
    assertThat(decoded.value().time()).isEqualTo("2026-03-02T08:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "",
        "1.5",
        "99999999999999999999",
        "9223372036854775807",
        "-9223372036854775808",
        "-1999999999999",
        "251630553600000"
      })
  void aShiftThatIsNoneOrLeadsOutOfTimeIsInvalid(String millis) {
    CodecException refused = refused(Map.of("grapevine-time-shift", millis));

    assertThat(refused.reason()).isEqualTo(Reason.INVALID);
    assertThat(refused).hasMessageStartingWith("header grapevine-time-shift: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw.plain", "raw.cloudevents"})
  void aTickPassesOnATopicOfAnyFormat(String topic) {
    RawRecord tick = Ticks.raw("clock", 0, NINE);

    Decoded<Activity> decoded =
        new ActivityDecoder().decode(new RawRecord(topic, 0, 0, tick.headers(), tick.value()));

    assertThat(decoded.isTick()).isTrue();
    assertThat(decoded.time()).isEqualTo(NINE);
  }
}

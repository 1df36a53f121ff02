package dev.grapevine.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration LATENESS = Duration.ofMinutes(90);

  private final Decoder<String> timed = decoder(DecoderTest::timeInText);

  private static Decoder<String> decoder(RecordDecoder<String> format) {
    return new Decoder<>("intake", format, LATENESS, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The record's text is its time. */
  private static Decoded<String> timeInText(RawRecord raw) {
    String text = new String(raw.value(), UTF_8);
    return Decoded.value(raw, text, Instant.parse(text));
  }

  private static RawRecord raw(String text) {
    return new RawRecord("raw.plain", 3, 42, Map.of(), text.getBytes(UTF_8));
  }

  @Test
  void aRecordMayBeAsFarAheadOfTheClockAsTheLateness() {
    String latest = NOW.plus(LATENESS).toString();

    assertThat(timed.decode(raw(latest)).value()).isEqualTo(latest);
  }

  @Test
  void aMillisecondFurtherIsTheFuture() {
    Instant time = NOW.plus(LATENESS).plusMillis(1);

    Decoded<String> decoded = timed.decode(raw(time.toString()));

    assertThat(decoded.value()).isNull();
    assertThat(decoded.time()).as("it must not move the clock").isNull();
    DeadLetter letter = decoded.failure();
    assertThat(letter.reason()).isEqualTo(Reason.FUTURE);
    assertThat(letter.time()).isEqualTo(time);
    assertThat(letter.detail()).contains("$.time").contains(time.toString()).contains("90m");
  }

  @ParameterizedTest
  @CsvSource({"ORG, true", "TEAM, false", "PRIVATE, false"})
  void whatNotEverybodyMaySeeIsNotInItsDeadLetter(Visibility visibility, boolean isShown) {
    Activity activity =
        Activity.builder()
            .id("a")
            .source("/s")
            .time(NOW.plus(LATENESS).plusSeconds(1))
            .actor("ana")
            .verb(Verb.MESSAGED)
            .visibility(visibility)
            .audience(List.of("team/pay"))
            .text("canary")
            .build();
    Decoder<Activity> activities =
        new Decoder<>(
            "intake",
            raw -> Decoded.value(raw, activity, activity.time()),
            LATENESS,
            Clock.fixed(NOW, ZoneOffset.UTC));

    DeadLetter letter = activities.decode(raw("canary")).failure();

    assertThat(letter.toString().contains("canary")).isEqualTo(isShown);
    assertThat(letter.detail()).contains("future");
    assertThat(letter.topic()).isEqualTo("raw.plain");
    assertThat(letter.partition()).isEqualTo(3);
    assertThat(letter.offset()).isEqualTo(42);
    assertThat(letter.size()).isEqualTo(6);
  }

  @Test
  void aTickFromTheFutureIsSetAsideToo() {
    Decoder<String> ticks =
        decoder(raw -> Decoded.tick(raw, Instant.parse("2099-01-01T00:00:00Z")));

    assertThat(ticks.decode(raw("")).failure().reason()).isEqualTo(Reason.FUTURE);
  }

  @Test
  void aValueWithoutATimeIsNeverFromTheFuture() {
    Decoder<String> untimed = decoder(raw -> Decoded.value(raw, "value", null));

    assertThat(untimed.decode(raw("")).value()).isEqualTo("value");
  }

  @Test
  void aFormatThatThrowsDoesNotStopTheJob() {
    Decoded<String> decoded = timed.decode(raw("no time at all"));

    assertThat(decoded.failure().reason()).isEqualTo(Reason.INVALID);
    assertThat(decoded.failure().detail())
        .contains("fault of the format", "DateTimeParseException at ")
        .doesNotContain("no time at all");
    assertThat(decoded.failure().raw()).isEqualTo("no time at all");
  }

  @Test
  void aFailureKeepsItsPlaceItsReasonAndItsTime() {
    Decoder<String> activities =
        decoder(raw -> Decoded.value(raw, ActivityCodec.decode(raw.value()).source(), null));
    String json =
        """
        {"specversion":"1.0","id":"1","source":"/s","type":"dev.grapevine.activity.v1",\
        "time":"2026-03-02T08:00:00Z","data":{"actor":"ana","verb":"danced"}}""";

    DeadLetter letter = activities.decode(raw(json)).failure();

    assertThat(letter.topic()).isEqualTo("raw.plain");
    assertThat(letter.partition()).isEqualTo(3);
    assertThat(letter.offset()).isEqualTo(42);
    assertThat(letter.job()).isEqualTo("intake");
    assertThat(letter.reason()).isEqualTo(Reason.INVALID);
    assertThat(letter.detail()).startsWith("$.data.verb: ");
    assertThat(letter.time()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    assertThat(letter.raw()).isEqualTo(json);
  }
}

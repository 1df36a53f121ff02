package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersTest {

  @Test
  void readsAndWritesADeadLetter() {
    DeadLetter letter = Samples.deadLetter();
    byte[] json = DeadLetterCodec.encode(letter);

    assertThat(new String(json, UTF_8))
        .isEqualTo(
            """
            {"topic":"raw.plain","partition":3,"offset":17,"job":"intake","reason":"invalid",\
            "detail":"$.actor: missing","time":"2026-03-02T09:14:05Z","raw":"{\\"id\\":\\"1\\"}",\
            "encoding":"utf-8","size":10}""");
    assertThat(DeadLetterCodec.decode(json)).isEqualTo(letter);
  }

  @Test
  void keepsTextAsText() {
    DeadLetter letter = of("Grüße 😀\0".getBytes(UTF_8));

    assertThat(letter.raw()).isEqualTo("Grüße 😀\0");
    assertThat(letter.encoding()).isEqualTo("utf-8");
    assertThat(letter.size()).isEqualTo(13);
    assertThat(DeadLetterCodec.decode(DeadLetterCodec.encode(letter))).isEqualTo(letter);
  }

  @Test
  void keepsAnythingElseAsBase64() {
    byte[] bytes = {'a', (byte) 0xFF, 'b'};
    DeadLetter letter = of(bytes);

    assertThat(letter.raw()).isEqualTo(Base64.getEncoder().encodeToString(bytes));
    assertThat(letter.encoding()).isEqualTo("base64");
    assertThat(letter.size()).isEqualTo(3);
    assertThat(DeadLetters.record(letter)).isEqualTo(bytes);
  }

  @Test
  void keepsNothingOfNothing() {
    DeadLetter letter = of(null);

    assertThat(letter.raw()).isEmpty();
    assertThat(letter.size()).isZero();
    assertThat(DeadLetters.record(letter)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void cutsALongTextBetweenCharacters(int shift) {
    byte[] bytes = ("a".repeat(shift) + "😀".repeat(20_000)).getBytes(UTF_8);
    DeadLetter letter = of(bytes);

    assertThat(letter.encoding()).isEqualTo("utf-8");
    assertThat(letter.size()).isEqualTo(bytes.length);
    assertThat(letter.raw()).doesNotContain("\uFFFD").endsWith("😀");
    assertThat(DeadLetters.record(letter).length)
        .isBetween(DeadLetter.MAX_RAW_BYTES - 3, DeadLetter.MAX_RAW_BYTES);
    assertThat(DeadLetterCodec.decode(DeadLetterCodec.encode(letter))).isEqualTo(letter);
  }

  @Test
  void cutsLongBytesToTheLimit() {
    byte[] bytes = new byte[200_000];
    Arrays.fill(bytes, (byte) 0x80);
    DeadLetter letter = of(bytes);

    assertThat(letter.encoding()).isEqualTo("base64");
    assertThat(DeadLetters.record(letter)).hasSize(DeadLetter.MAX_RAW_BYTES);
    assertThat(letter.size()).isEqualTo(200_000);
    assertThat(DeadLetterCodec.decode(DeadLetterCodec.encode(letter))).isEqualTo(letter);
  }

  @Test
  void takesReasonDetailAndTimeFromTheCodec() {
    byte[] json =
        """
        {"specversion":"1.0","id":"9","source":"/chat","type":"dev.grapevine.activity.v1",
         "time":"2026-03-02T09:14:05Z","data":{"actor":7}}"""
            .getBytes(UTF_8);

    DeadLetter letter = null;
    try {
      ActivityCodec.decode(json);
    } catch (CodecException e) {
      letter = DeadLetters.of("grapevine.activities", 1, 2, "activity-feed", e, json);
    }

    assertThat(letter)
        .isEqualTo(
            new DeadLetter(
                "grapevine.activities",
                1,
                2,
                "activity-feed",
                DeadLetter.Reason.INVALID,
                "$.data.actor: a number where a string is expected",
                Samples.TIME,
                new String(json, UTF_8),
                "utf-8",
                json.length));
  }

  @Test
  void aLetterOfAnUnknownPlaceIsReadAsItWasWritten() {
    DeadLetter letter =
        DeadLetters.of(
            "grapevine-topics-org-1",
            DeadLetter.UNKNOWN_PLACE,
            DeadLetter.UNKNOWN_PLACE,
            "emerging-topics",
            DeadLetter.Reason.REJECTED,
            "refused",
            null,
            "{}".getBytes(UTF_8));

    assertThat(DeadLetterCodec.decode(DeadLetterCodec.encode(letter))).isEqualTo(letter);
    assertThatThrownBy(() -> DeadLetterCodec.decode("{\"offset\":-2}".getBytes(UTF_8)))
        .hasMessage("$.offset: -2 is not between -1 and 9223372036854775807");
  }

  @Test
  void refusesWhatIsNoDeadLetter() {
    assertThatThrownBy(() -> DeadLetterCodec.decode("{\"topic\":\"t\"}".getBytes(UTF_8)))
        .isInstanceOf(CodecException.class)
        .hasMessage("$.job: missing");
    assertThatThrownBy(() -> DeadLetterCodec.decode("{\"reason\":\"mood\"}".getBytes(UTF_8)))
        .hasMessage(
            "$.reason: \"mood\" is no reason; one of malformed, too-large, invalid, future, late,"
                + " unknown-object, rejected");
    assertThatThrownBy(
            () ->
                DeadLetterCodec.decode(
                    "{\"topic\":\"t\",\"job\":\"j\",\"reason\":\"late\",\"encoding\":\"hex\"}"
                        .getBytes(UTF_8)))
        .hasMessage("$.encoding: \"hex\" is no encoding; one of utf-8, base64");
  }

  private static DeadLetter of(byte[] bytes) {
    return DeadLetters.of("t", 0, 1, "intake", DeadLetter.Reason.MALFORMED, "bad", null, bytes);
  }
}

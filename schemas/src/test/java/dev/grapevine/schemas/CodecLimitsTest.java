package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodecLimitsTest {

  @Test
  void takesWhatIsJustWithinALimit() {
    String text = "😀".repeat(Limits.STRING_LENGTH);
    Activity activity = decode(Json.event("data.text", '"' + text + '"'));
    assertThat(activity.text()).isEqualTo(text);

    String id = "ü".repeat(Limits.ID_LENGTH);
    assertThat(decode(Json.event("data.thread", '"' + id + '"')).thread()).isEqualTo(id);

    // The event itself and its data are two levels.
    String deep = "[".repeat(30) + "]".repeat(30);
    assertThat(decode(Json.event("data.later", deep)).id()).isEqualTo("9");
    assertThat(decode(Json.event("n".repeat(Limits.NAME_LENGTH), "1")).id()).isEqualTo("9");
  }

  @Test
  void refusesALongString() {
    assertTooLarge(
        Json.event("data.text", '"' + "x".repeat(70_000) + '"'),
        "$.data.text: string of 70000 characters is longer than 65536");
    assertTooLarge(
        Json.event("data.attributes", "{\"a\":\"" + "x".repeat(70_000) + "\"}"),
        "$.data.attributes.a: string of 70000 characters is longer than 65536");
    assertTooLarge(
        Json.event("later", "[\"" + "x".repeat(70_000) + "\"]"),
        "$.later[0]: string of 70000 characters is longer than 65536");
    assertTooLarge(
        Json.event("data.channel", '"' + "x".repeat(513) + '"'),
        "$.data.channel: string of 513 characters is longer than 512");
    assertTooLarge(
        Json.event("data.tags", "[\"a\",\"" + "x".repeat(513) + "\"]"),
        "$.data.tags[1]: string of 513 characters is longer than 512");
  }

  @Test
  void refusesALongName() {
    assertTooLarge(Json.event("n".repeat(257), "1"), "a name of more than 256 characters");
    assertTooLarge(Json.event("n".repeat(500_000), "1"), "a name of more than 256 characters");
  }

  @Test
  void refusesTooManyTokens() {
    String numbers = "1,".repeat(9_999) + "1";
    assertTooLarge(Json.event("data.later", '[' + numbers + ']'), "more than 10000 tokens");

    String tags = "\"t\",".repeat(9_900) + "\"t\"";
    assertTooLarge(
        Json.event("data.tags", '[' + tags + ']'), "$.data: more than 9900 entries in lists");
  }

  @Test
  void whatMayBeWrittenCanBeRead() {
    Activity activity =
        Samples.activity().toBuilder()
            .attributes(
                IntStream.range(0, 4_900)
                    .boxed()
                    .collect(Collectors.toMap(i -> "a" + i, i -> "v" + i)))
            .build();

    assertThat(ActivityCodec.decode(ActivityCodec.encode(activity))).isEqualTo(activity);
    Activity large = activity.toBuilder().attributes(null).artifacts(null).build();
    String text = "\u0001".repeat(Limits.STRING_LENGTH);
    Activity tooLarge = large.toBuilder().text(text).title(text).url(text).build();
    assertThat(catchThrowableOfType(CodecException.class, () -> ActivityCodec.encode(tooLarge)))
        .hasMessageMatching("document of 118\\d{4} bytes is longer than 1048576");
  }

  @Test
  void refusesDeepNestingWithoutFollowingIt() {
    for (int depth : new int[] {31, 1_000, 100_000}) {
      assertTooLarge(
          Json.event("data.later", "[".repeat(depth) + "]".repeat(depth)), "nested deeper than 32");
      assertTooLarge(
          Json.event("data.later", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)),
          "nested deeper than 32");
    }
  }

  @Test
  void refusesAHugeDocumentWithoutLookingAtIt() {
    byte[] prefix = "{\"data\":{\"text\":\"".getBytes(UTF_8);
    byte[] json = Arrays.copyOf(prefix, 50_000_000);
    Arrays.fill(json, prefix.length, json.length, (byte) 'x');
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    CodecException error =
        catchThrowableOfType(CodecException.class, () -> ActivityCodec.decode(json));
    DeadLetter letter = DeadLetters.of("t", 0, 1, "intake", error, json);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000_000);
    assertThat(error).hasMessage("document of 50000000 bytes is longer than 1048576");
    assertThat(error.reason()).isEqualTo(DeadLetter.Reason.TOO_LARGE);
    assertThat(letter.raw()).hasSize(DeadLetter.MAX_RAW_BYTES);
    assertThat(letter.size()).isEqualTo(50_000_000);
  }

  @Test
  void refusesAHugeNumberWithoutCalculatingIt() {
    String digits = "9".repeat(900_000);
    for (String number : new String[] {digits, "-" + digits, "1e" + digits, "0." + digits}) {
      CodecException error =
          catchThrowableOfType(
              CodecException.class, () -> decode(Json.event("data.version", number)));
      assertThat(error.getMessage())
          .isIn(
              "$.data.version: a number of more than 1000 digits",
              "$.data.version: a number where a whole number is expected");
    }
    assertTooLarge(
        Json.event("data.later", digits), "$.data.later: a number of more than 1000 digits");
  }

  private static void assertTooLarge(String json, String message) {
    CodecException error = catchThrowableOfType(CodecException.class, () -> decode(json));
    assertThat(error).hasMessageContaining(message);
    assertThat(error.getMessage()).hasSizeLessThan(200);
    assertThat(error.reason()).isEqualTo(DeadLetter.Reason.TOO_LARGE);
  }

  private static Activity decode(String json) {
    return (Activity) ActivityCodec.decode(json.getBytes(UTF_8));
  }
}

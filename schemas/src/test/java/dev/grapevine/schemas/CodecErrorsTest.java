package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecErrorsTest {
  private static final String VERBS =
      "asked, answered, accepted, messaged, reacted, requested-review, reviewed, committed,"
          + " created, edited, verified, deleted, undone, viewed, searched, clicked, opened,"
          + " closed, completed, followed, person-left, person-erased";
  private static final PlainCodec.Defaults DEFAULTS =
      new PlainCodec.Defaults("/lines", Visibility.ORG, List.of());

  /** One member of an event or of its data, and what is said of it. */
  static Stream<Arguments> members() {
    return Stream.of(
        arguments(
            "specversion", "\"0.3\"", "$.specversion: \"0.3\" is not read here, only \"1.0\""),
        arguments("specversion", "1.0", "$.specversion: a number where a string is expected"),
        arguments("specversion", "null", "$.specversion: missing"),
        arguments("id", "17", "$.id: a number where a string is expected"),
        arguments("id", "\"\"", "$.id: an empty string; leave it out instead"),
        arguments("id", "null", "$.id: missing"),
        arguments("source", "null", "$.source: missing"),
        arguments("source", "[]", "$.source: a list where a string is expected"),
        arguments("type", "null", "$.type: missing"),
        arguments(
            "type",
            "\"com.example.sold\"",
            "$.type: \"com.example.sold\" is no type of event that is read here, only"
                + " dev.grapevine.activity.v1 or dev.grapevine.tick.v1"),
        arguments(
            "type",
            "\"dev.grapevine.activity.v2\"",
            "$.type: \"dev.grapevine.activity.v2\" is a version that this release does not read,"
                + " only dev.grapevine.activity.v1 or dev.grapevine.tick.v1"),
        arguments("time", "null", "$.time: missing"),
        arguments("time", "1772442845", "$.time: a number where a string is expected"),
        arguments(
            "time",
            "\"yesterday\"",
            "$.time: \"yesterday\" is no RFC 3339 time such as 2026-03-02T09:14:05Z"),
        arguments(
            "time",
            "\"2026-03-02T09:14:05\"",
            "$.time: \"2026-03-02T09:14:05\" is no RFC 3339 time such as 2026-03-02T09:14:05Z"),
        arguments(
            "time",
            "\"1969-12-31T23:59:59Z\"",
            "$.time: \"1969-12-31T23:59:59Z\" is not within the years 1970 to 9999"),
        arguments("partitionkey", "true", "$.partitionkey: a boolean where a string is expected"),
        arguments("data", "null", "$.data: missing"),
        arguments("data", "\"{}\"", "$.data: a string where an object is expected"),
        arguments("data.actor", "null", "$.data.actor: missing"),
        arguments("data.actor", "{}", "$.data.actor: an object where a string is expected"),
        arguments("data.actor", "\"\"", "$.data.actor: an empty string; leave it out instead"),
        arguments(
            "data.actorType",
            "\"robot\"",
            "$.data.actorType: \"robot\" is no actor type; one of person, bot"),
        arguments("data.verb", "null", "$.data.verb: missing"),
        arguments("data.verb", "\"ask\"", "$.data.verb: \"ask\" is no verb; one of " + VERBS),
        arguments("data.thread", "\"\"", "$.data.thread: an empty string; leave it out instead"),
        arguments("data.visibility", "1", "$.data.visibility: a number where a string is expected"),
        arguments(
            "data.visibility",
            "\"team\"",
            "$.data.audience: missing, though the visibility is team: name at least one team"),
        arguments("data.text", "7", "$.data.text: a number where a string is expected"),
        arguments("data.text", "[\"a\"]", "$.data.text: a list where a string is expected"),
        arguments(
            "data.tags", "\"keys\"", "$.data.tags: a string where a list of strings is expected"),
        arguments("data.tags", "[\"a\",null]", "$.data.tags[1]: null where a string is expected"),
        arguments("data.tags", "[\"a\",[]]", "$.data.tags[1]: a list where a string is expected"),
        arguments("data.tags", "[\"\"]", "$.data.tags[0]: an empty string; leave it out instead"),
        arguments(
            "data.artifacts", "[{}]", "$.data.artifacts[0]: an object where a string is expected"),
        arguments(
            "data.version", "\"1\"", "$.data.version: a string where a whole number is expected"),
        arguments(
            "data.version", "1.5", "$.data.version: a number where a whole number is expected"),
        arguments(
            "data.version", "-1", "$.data.version: -1 is not between 0 and 9223372036854775807"),
        arguments(
            "data.version",
            "1" + "0".repeat(60),
            "$.data.version: 1000000000000000000000000… is not between 0 and"
                + " 9223372036854775807"),
        arguments(
            "data.results",
            "2147483648",
            "$.data.results: 2147483648 is not between 0 and 2147483647"),
        arguments("data.attributes", "[]", "$.data.attributes: a list where an object is expected"),
        arguments(
            "data.attributes",
            "{\"a\":{\"b\":1}}",
            "$.data.attributes.a: an object where a string is expected"),
        arguments("data.attributes", "{\"a\":1,\"a\":2}", "$.data.attributes.a: given twice"));
  }

  @ParameterizedTest
  @MethodSource("members")
  void namesThePathWhatWasFoundAndWhatIsExpected(String path, String value, String message) {
    CodecException error = failure(Json.event(path, value));

    assertThat(error).hasMessage(message);
    assertThat(error.reason()).isEqualTo(DeadLetter.Reason.INVALID);
  }

  /** Documents that are not JSON, or more than one, and what is said of them. */
  static Stream<Arguments> documents() {
    return Stream.of(
        arguments("", "not JSON: there is nothing in it"),
        arguments(" \n", "not JSON: there is nothing in it"),
        arguments(
            "{\"specversion\":\"1.0\",\"id\":\"9",
            "not JSON: unexpected end of input at line 1, column 29"),
        arguments("{\n\"id\":\"9\",\n", "not JSON: unexpected end of input at line 3, column 1"),
        arguments(
            Json.event("id", "\"9\"") + " {}",
            "not JSON: something follows the end of the object at line 1, column 155"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhereADocumentIsNoJson(String json, String message) {
    CodecException error = failure(json);

    assertThat(error).hasMessage(message);
    assertThat(error.reason()).isEqualTo(DeadLetter.Reason.MALFORMED);
  }

  @Test
  void saysWhatTheParserDidNotLike() {
    assertThat(failure("{id:1}").getMessage())
        .startsWith("not JSON: Unexpected character ('i' (code 105))")
        .endsWith("at line 1, column 2");
    assertThat(failure("{\"id\":nothing at all}").getMessage())
        .startsWith("not JSON: Unrecognized token: was expecting")
        .endsWith("column 7");
    assertThat(failure("{\"id\":\"a\u0007\"}").getMessage())
        .startsWith("not JSON: Illegal unquoted character ((CTRL-CHAR, code 7))");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "canary\u0007",
        "\"canary\"",
        "[canary]",
        "{canary:1}",
        "{'canary':1}",
        "{\"id\":canary}",
        "{\"id\":canarycanarycanarycanarycanarycanarycanarycanarycanarycanarycanary'x'}",
        "{\"id\":\"9\"canary}",
        "{\"id\":\"9\"} canary",
        "{\"data\":{\"text\":\"canary",
        "{\"data\":{\"text\":\"canary\\q\"}}",
        "{\"data\":{\"text\":\"canary\n\"}}",
        "{\"data\":{\"text\":\"canary\",\"text\":\"canary\"}}",
        "{\"data\":{\"text\":[\"canary\"]}}",
        "{\"data\":{\"text\":{\"canary\":1}}}",
        "{\"data\":{\"tags\":\"canary\"}}"
      })
  void repeatsNothingOfWhatPeopleWrote(String json) {
    assertThat(failure(json).getMessage()).doesNotContain("canary");
  }

  @Test
  void saysThatADocumentIsNoObject() {
    assertThat(failure("[]")).hasMessage("$: a list where an object is expected");
    assertThat(failure("17")).hasMessage("$: a number where an object is expected");
    assertThat(failure("null")).hasMessage("$: null where an object is expected");
  }

  @Test
  void saysThatThereIsNoDocument() {
    assertThat(failure((byte[]) null)).hasMessage("not JSON: there is nothing in it");
  }

  @Test
  void saysWhereADocumentIsNotUtf8() {
    byte[] latin = Json.event("data.text", "\"Grüße\"").getBytes(ISO_8859_1);
    int position = new String(latin, ISO_8859_1).indexOf('ü');

    CodecException error = failure(latin);

    assertThat(error).hasMessage("line is not UTF-8 at byte " + position);
    assertThat(error.reason()).isEqualTo(DeadLetter.Reason.MALFORMED);
    assertThat(failure(Json.event("id", "\"9\"").getBytes(UTF_16LE)))
        .hasMessage("line is not UTF-8 at byte 1: a zero byte");
  }

  @Test
  void refusesANameGivenTwiceAlsoOneThatIsUnknown() {
    assertThat(failure("{\"id\":\"1\",\"id\":\"2\"}")).hasMessage("$.id: given twice");
    assertThat(failure("{\"x\":1,\"\\u0078\":1}")).hasMessage("$.x: given twice");
    assertThat(failure("{\"data\":{\"actor\":\"a\",\"actor\":\"b\"}}"))
        .hasMessage("$.data.actor: given twice");
  }

  @Test
  void echoesLittleOfTheInputAndNothingThatDoesNotPrint() {
    String value = "\\u001b[31m" + "x".repeat(10_000);

    assertThat(failure(Json.event("data.verb", '"' + value + '"')).getMessage())
        .startsWith("$.data.verb: \"\uFFFD[31m" + "x".repeat(55) + "…\" is no verb")
        .hasSizeLessThan(400);
    assertThat(
            failure("{\"" + "n".repeat(200) + "\":{\"" + "m".repeat(200) + "\":tru}}").getMessage())
        .hasSizeLessThan(300);
    assertThat(failure("{\"id\":" + "x".repeat(10_000) + "}").getMessage()).hasSizeLessThan(300);
  }

  @Test
  void keepsTheTimeThatWasReadBeforeTheFailure() {
    assertThat(failure(Json.event("data.verb", "\"ask\"")).time()).isEqualTo(Samples.TIME);
    assertThat(failure(Json.event("data.verb", "null")).time()).isEqualTo(Samples.TIME);
    assertThat(failure(Json.event("time", "\"1800-01-01T00:00:00Z\"")).time()).isNull();
    assertThat(failure("{").time()).isNull();
  }

  @Test
  void thePathsOfAPlainLineAreFlat() {
    assertThat(plainFailure("{\"id\":\"1\",\"time\":\"2026-03-02T09:14:05Z\"}"))
        .hasMessage("$.actor: missing");
    assertThat(plainFailure("{\"id\":\"1\",\"actor\":\"ana\"}")).hasMessage("$.time: missing");
    assertThat(plainFailure("{\"verb\":\"ask\"}"))
        .hasMessage("$.verb: \"ask\" is no verb; one of " + VERBS);
  }

  @Test
  void refusesToWriteWhatCouldNotBeRead() {
    Activity activity = Samples.activity();

    assertThat(writeFailure(activity.toBuilder().actor(null).build()))
        .hasMessage("$.data.actor: missing");
    assertThat(writeFailure(activity.toBuilder().audience(List.of()).build()))
        .hasMessageStartingWith("$.data.audience: missing, though the visibility is team");
    assertThat(writeFailure(activity.toBuilder().version(-1).build()))
        .hasMessage("$.data.version: -1 is below 0");
    assertThat(writeFailure(activity.toBuilder().thread("x".repeat(513)).build()))
        .hasMessage("$.data.thread: string of 513 characters is longer than 512");
    assertThat(
            catchThrowableOfType(
                CodecException.class, () -> ActivityCodec.encode(new Tick(null, Samples.TIME))))
        .hasMessage("$.source: missing");
  }

  private static CodecException failure(String json) {
    return failure(json.getBytes(UTF_8));
  }

  private static CodecException failure(byte[] json) {
    return catchThrowableOfType(CodecException.class, () -> ActivityCodec.decode(json));
  }

  private static CodecException plainFailure(String json) {
    return catchThrowableOfType(
        CodecException.class, () -> PlainCodec.decode(json.getBytes(UTF_8), DEFAULTS));
  }

  private static CodecException writeFailure(Activity activity) {
    return catchThrowableOfType(CodecException.class, () -> ActivityCodec.encode(activity));
  }
}

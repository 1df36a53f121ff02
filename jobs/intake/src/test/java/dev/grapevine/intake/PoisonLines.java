package dev.grapevine.intake;

import static dev.grapevine.schemas.DeadLetter.Reason.FUTURE;
import static dev.grapevine.schemas.DeadLetter.Reason.INVALID;
import static dev.grapevine.schemas.DeadLetter.Reason.MALFORMED;
import static dev.grapevine.schemas.DeadLetter.Reason.TOO_LARGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grapevine.schemas.DeadLetter.Reason;
import java.nio.charset.Charset;
import java.util.List;

/** Everything that may stand in a file of plain lines and is no activity. */
final class PoisonLines {
  private static final String GOOD =
      """
      {"id":"p","time":"2026-03-02T09:00:00Z","actor":"ana","text":"naïve"}""";

  /** All kinds. */
  static final List<Poison> ALL =
      List.of(
          poison("bad UTF-8", MALFORMED, "is not UTF-8 at byte", GOOD.getBytes(ISO_8859_1)),
          poison("an empty object", INVALID, "$.id: missing", "{}"),
          poison("null", INVALID, "$: null", "null"),
          poison("a number", INVALID, "$: a number", "42"),
          poison("an array", INVALID, "$: a list", "[" + GOOD + "]"),
          poison("a string", INVALID, "$: a string", "\"hello\""),
          poison("no JSON", MALFORMED, "at line 1, column", "id=1 actor=ana"),
          poison("truncated JSON", MALFORMED, "at line 1, column", GOOD.substring(0, 40)),
          poison("depth 100,000", TOO_LARGE, "$.x", with("x", "[".repeat(100_000))),
          poison("5 MB string", TOO_LARGE, "document of", with("x", quoted(5 << 20))),
          poison(
              "100 kB string", TOO_LARGE, "$.text: ", GOOD.replace("\"naïve\"", quoted(100_000))),
          poison("20,000 tokens", TOO_LARGE, "$.x", with("x", "[" + "1,".repeat(20_000) + "1]")),
          poison("a huge number", TOO_LARGE, "$.version", with("version", "9".repeat(2_000))),
          poison("a number beyond any long", INVALID, "$.version", with("version", "9".repeat(30))),
          poison("a number for a string", INVALID, "$.channel: a number", with("channel", "7")),
          poison("a string for a list", INVALID, "$.tags: a string", with("tags", "\"a\"")),
          poison("an object in a list", INVALID, "$.tags[1]", with("tags", "[\"a\",{}]")),
          poison("no id", INVALID, "$.id: missing", GOOD.replace("\"id\"", "\"_id\"")),
          poison("no time", INVALID, "$.time: missing", GOOD.replace("\"time\"", "\"_time\"")),
          poison("no actor", INVALID, "$.actor: missing", GOOD.replace("actor", "_actor")),
          poison("an empty id", INVALID, "$.id", GOOD.replace("\"p\"", "\"\"")),
          poison("an unknown verb", INVALID, "$.verb", with("verb", "\"danced\"")),
          poison("a bad time", INVALID, "$.time", GOOD.replace("2026-03-02T", "yesterday ")),
          poison("the year 10000", INVALID, "$.time", GOOD.replace("2026-", "10000-")),
          poison("the year 1969", INVALID, "$.time", GOOD.replace("2026-", "1969-")),
          poison("the future", FUTURE, "$.time", GOOD.replace("2026-", "2999-")),
          poison("duplicate keys", INVALID, "$.id: given twice", with("id", "\"q\"")),
          poison("trailing garbage", MALFORMED, "at line 1, column", GOOD + " }"),
          poison("two objects", MALFORMED, "at line 1, column", GOOD + GOOD),
          poison("NUL bytes", MALFORMED, "at byte 0", new byte[8]),
          poison("a NUL byte in a string", MALFORMED, "line 1, column", GOOD.replace('n', '\0')),
          poison("UTF-16BE with its mark", MALFORMED, "at byte 2", marked(UTF_16BE)),
          poison("UTF-16LE with its mark", MALFORMED, "at byte 3", marked(UTF_16LE)),
          poison("nothing but a mark", MALFORMED, "not JSON", "\uFEFF"),
          poison("two marks", MALFORMED, "at line 1, column", "\uFEFF\uFEFF" + GOOD));

  private PoisonLines() {}

  /**
   * A kind of poison.
   *
   * @param where what the detail of its dead letter must hold
   */
  record Poison(String kind, Reason reason, String where, byte[] line) {
    @Override
    public String toString() {
      return kind;
    }
  }

  private static Poison poison(String kind, Reason reason, String where, String line) {
    return poison(kind, reason, where, line.getBytes(UTF_8));
  }

  private static Poison poison(String kind, Reason reason, String where, byte[] line) {
    return new Poison(kind, reason, where, line);
  }

  /** The good line with one more field, which makes it bad. */
  private static String with(String name, String json) {
    return GOOD.substring(0, GOOD.length() - 1) + ",\"" + name + "\":" + json + "}";
  }

  private static String quoted(int length) {
    return '"' + "x".repeat(length) + '"';
  }

  private static byte[] marked(Charset charset) {
    return ("\uFEFF" + GOOD).getBytes(charset);
  }
}

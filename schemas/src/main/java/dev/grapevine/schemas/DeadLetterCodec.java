package dev.grapevine.schemas;

import static dev.grapevine.schemas.DeadLetter.UNKNOWN_PLACE;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads and writes dead letters, on their topic as in their index. */
public final class DeadLetterCodec {
  private static final String REASONS =
      Arrays.stream(DeadLetter.Reason.values())
          .map(DeadLetter.Reason::id)
          .collect(Collectors.joining(", "));

  private DeadLetterCodec() {}

  /**
   * The dead letter in the document, with fields that are not known passed over.
   *
   * @throws CodecException if the document is malformed, too large, or no dead letter
   */
  public static DeadLetter decode(byte[] json) {
    return JsonDocument.read(json, DeadLetterCodec::read);
  }

  /**
   * The dead letter as a document.
   *
   * @throws CodecException if it lacks a topic, job or reason, or a number is below 0
   */
  public static byte[] encode(DeadLetter letter) {
    check(letter);
    byte[] json = JsonOutput.write(out -> write(out, letter));
    JsonBytes.checkSize(json);
    return json;
  }

  private static void write(JsonOutput out, DeadLetter letter) throws IOException {
    out.string("topic", letter.topic());
    out.number("partition", letter.partition());
    out.number("offset", letter.offset());
    out.string("job", letter.job());
    out.string("reason", letter.reason().id());
    out.string("detail", letter.detail());
    out.time("time", letter.time());
    out.string("raw", letter.raw());
    out.string("encoding", letter.encoding());
    out.number("size", letter.size());
  }

  private static DeadLetter read(JsonInput in) throws IOException {
    String topic = null;
    int partition = 0;
    long offset = 0;
    String job = null;
    DeadLetter.Reason reason = null;
    String detail = null;
    Instant time = null;
    String raw = null;
    String encoding = null;
    int size = 0;
    Names seen = new Names();
    for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
      switch (name) {
        case "topic" -> topic = in.string();
        case "partition" -> partition = (int) in.integer(UNKNOWN_PLACE, Integer.MAX_VALUE, 0);
        case "offset" -> offset = in.integer(UNKNOWN_PLACE, Long.MAX_VALUE, 0);
        case "job" -> job = in.string();
        case "reason" -> reason = in.oneOf("reason", DeadLetter.Reason::of, REASONS);
        case "detail" -> detail = in.string();
        case "time" -> time = in.time();
        case "raw" -> raw = in.string();
        case "encoding" -> encoding = in.string();
        case "size" -> size = (int) in.integer(Integer.MAX_VALUE, 0);
        default -> in.skip();
      }
    }
    DeadLetter letter =
        new DeadLetter(topic, partition, offset, job, reason, detail, time, raw, encoding, size);
    check(letter);
    return letter;
  }

  private static void check(DeadLetter letter) {
    Object[] required = {letter.topic(), letter.job(), letter.reason(), letter.encoding()};
    String[] names = {"topic", "job", "reason", "encoding"};
    for (int i = 0; i < required.length; i++) {
      if (required[i] == null) {
        throw ActivityRules.missing("$." + names[i]);
      }
    }
    if (!letter.encoding().equals(DeadLetters.TEXT)
        && !letter.encoding().equals(DeadLetters.BASE64)) {
      throw CodecException.invalid(
          "$.encoding: %s is no encoding; one of %s, %s"
              .formatted(Quote.of(letter.encoding()), DeadLetters.TEXT, DeadLetters.BASE64));
    }
    atLeast("partition", letter.partition(), UNKNOWN_PLACE);
    atLeast("offset", letter.offset(), UNKNOWN_PLACE);
    atLeast("size", letter.size(), 0);
    if (letter.time() != null) {
      ActivityRules.checkYears("$.time", letter.time());
    }
  }

  private static void atLeast(String name, long number, long least) {
    if (number < least) {
      throw CodecException.invalid("$.%s: %d is below %d".formatted(name, number, least));
    }
  }
}

package dev.grapevine.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Makes dead letters of records that could not be processed, and gives the records back. */
public final class DeadLetters {
  /** The encoding of a record that is valid UTF-8, as far as it is kept. */
  static final String TEXT = "utf-8";

  /** The encoding of any other record. */
  static final String BASE64 = "base64";

  private static final String WITHHELD = "(content withheld: it is not for everybody) ";
  private static final int MAX_DETAIL_LENGTH = 1_000;

  private DeadLetters() {}

  /** A record that a codec refused. */
  public static DeadLetter of(
      String topic, int partition, long offset, String job, CodecException error, byte[] record) {
    return of(
        topic, partition, offset, job, error.reason(), error.getMessage(), error.time(), record);
  }

  /**
   * A record that is given up for any reason. At most {@link DeadLetter#MAX_RAW_BYTES} of it are
   * kept, without splitting a character.
   *
   * @param time event time; null where there is none, or none that a codec would read
   * @param record null for one without a value
   */
  public static DeadLetter of(
      String topic,
      int partition,
      long offset,
      String job,
      DeadLetter.Reason reason,
      String detail,
      Instant time,
      byte[] record) {
    byte[] bytes = record == null ? new byte[0] : record;
    int end = Utf8.wholeCharacters(bytes, DeadLetter.MAX_RAW_BYTES);
    boolean text = Utf8.firstInvalid(bytes, 0, end) < 0;
    return new DeadLetter(
        topic,
        partition,
        offset,
        job,
        reason,
        detail == null ? null : Quote.shorten(detail, MAX_DETAIL_LENGTH),
        time != null && ActivityRules.isWithinYears(time) ? time : null,
        text ? new String(bytes, 0, end, StandardCharsets.UTF_8) : base64(bytes),
        text ? TEXT : BASE64,
        bytes.length);
  }

  /**
   * The letter without the content of its record, which not everybody who reads dead letters may
   * see. Where the record came from is kept, and there it still is.
   *
   * @param name that stands in for the content; it tells letters of unknown place apart
   */
  public static DeadLetter withheld(DeadLetter letter, String name) {
    return new DeadLetter(
        letter.topic(),
        letter.partition(),
        letter.offset(),
        letter.job(),
        letter.reason(),
        Quote.shorten(WITHHELD + letter.detail(), MAX_DETAIL_LENGTH),
        letter.time(),
        name,
        TEXT,
        letter.size());
  }

  /**
   * The record of the letter, as far as it was kept.
   *
   * @throws IllegalArgumentException if the letter says base64 and is none
   */
  public static byte[] record(DeadLetter letter) {
    String raw = letter.raw() == null ? "" : letter.raw();
    return letter.encoding().equals(BASE64)
        ? Base64.getDecoder().decode(raw)
        : raw.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    int end = Math.min(bytes.length, DeadLetter.MAX_RAW_BYTES);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, end));
  }
}

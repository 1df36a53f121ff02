package dev.grapevine.intake;

import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.PlainCodec.Defaults;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.RawRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The headers by which a sender says of a record what the record does not say itself. They are the
 * sender's word: intake trusts whoever may write to its topics.
 */
public final class RecordHeaders {

  /** The format of the record, where the name of its topic does not say it. */
  public static final String FORMAT = "grapevine-format";

  /** URI reference of where the record comes from. */
  public static final String SOURCE = "grapevine-source";

  /** Visibility of records that name none. */
  public static final String VISIBILITY = "grapevine-visibility";

  /** Audience of records that name none, with commas between. */
  public static final String AUDIENCE = "grapevine-audience";

  /** By how many milliseconds the time of the record is to be moved. */
  public static final String TIME_SHIFT = "grapevine-time-shift";

  private RecordHeaders() {}

  /** What stands in for what a record leaves out; private where the sender says nothing. */
  static Defaults defaults(RawRecord raw, String fallbackSource) {
    Map<String, String> headers = raw.headers();
    String audience = headers.get(AUDIENCE);
    return new Defaults(
        headers.getOrDefault(SOURCE, fallbackSource),
        Visibility.of(headers.get(VISIBILITY)),
        audience == null || audience.isEmpty() ? List.of() : List.of(audience.split(",")));
  }

  /**
   * By how much the time of the record is to be moved; zero where the sender says nothing.
   *
   * @throws CodecException if the header is no number
   */
  static Duration timeShift(RawRecord raw) {
    String millis = raw.headers().get(TIME_SHIFT);
    try {
      return millis == null ? Duration.ZERO : Duration.ofMillis(Long.parseLong(millis));
    } catch (NumberFormatException e) {
      throw CodecException.invalid(
          "header %s: \"%s\" is no number of milliseconds".formatted(TIME_SHIFT, millis));
    }
  }

  /** The name of the format: as the header says, or else as in {@code raw.<format>}. */
  static String format(RawRecord raw) {
    String name = raw.headers().get(FORMAT);
    if (name != null) {
      return name;
    }
    String[] parts = raw.topic().split("\\.");
    return parts.length > 1 ? parts[1] : raw.topic();
  }
}

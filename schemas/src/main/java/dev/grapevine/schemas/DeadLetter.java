package dev.grapevine.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record that could not be processed, kept with its reason so that nothing is lost.
 *
 * @param topic where it was read: a Kafka topic, a file, or an index that refused it
 * @param partition of the topic; 0 for a file; {@link #UNKNOWN_PLACE} where it is lost
 * @param offset in the partition; the line, from 1, in a file; {@link #UNKNOWN_PLACE} where it is
 *     lost
 * @param job whose it was
 * @param reason the class of failure
 * @param detail what is wrong and where in the record, in words for a person
 * @param time event time where the record has one that could be read; may be null
 * @param raw the record itself: its text where it is valid UTF-8, or else base64; cut at {@link
 *     #MAX_RAW_BYTES}
 * @param encoding {@code utf-8} or {@code base64}
 * @param size of the whole record in bytes
 */
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    String job,
    Reason reason,
    String detail,
    Instant time,
    String raw,
    String encoding,
    int size) {

  /** How much of a record is kept, in bytes. */
  public static final int MAX_RAW_BYTES = 64 * 1024;

  /** The partition and the offset of a record whose place in its topic is not known any more. */
  public static final int UNKNOWN_PLACE = -1;

  /** One for each record and job: to set a record aside again changes nothing. */
  public String id() {
    String place =
        offset == UNKNOWN_PLACE
            ? UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8)).toString()
            : partition + "/" + offset;
    return topic + "/" + place + "/" + job;
  }

  /** Classes of failure, by what one would do about them. */
  public enum Reason {
    /** Not UTF-8, not JSON, or cut short. */
    MALFORMED("malformed"),
    /** JSON, but beyond a limit of depth, length or size. */
    TOO_LARGE("too-large"),
    /** JSON, but not what the schema asks for. */
    INVALID("invalid"),
    /** Its time is further ahead of the clock than records may be out of order. */
    FUTURE("future"),
    /** Its time is further behind the stream than records may be out of order. */
    LATE("late"),
    /** It changes something of which nothing is known any more. */
    UNKNOWN_OBJECT("unknown-object"),
    /** Elasticsearch refused the document. */
    REJECTED("rejected");

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    /** The name on the wire. */
    public String id() {
      return id;
    }

    /** The reason with this name, or empty. */
    public static Optional<Reason> of(String id) {
      for (Reason reason : values()) {
        if (reason.id.equals(id)) {
          return Optional.of(reason);
        }
      }
      return Optional.empty();
    }
  }
}

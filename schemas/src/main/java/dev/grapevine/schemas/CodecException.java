package dev.grapevine.schemas;

import java.time.Instant;

/**
 * Says in words for a person what is wrong with a record and where, so that it can become a {@link
 * DeadLetter}. It has no stack trace: bad input is no bug of ours, and may come in floods.
 */
public final class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final DeadLetter.Reason reason;
  private final Instant time;

  CodecException(DeadLetter.Reason reason, String message) {
    this(reason, message, null);
  }

  private CodecException(DeadLetter.Reason reason, String message, Instant time) {
    super(message, null, false, false);
    this.reason = reason;
    this.time = time;
  }

  static CodecException malformed(String message) {
    return new CodecException(DeadLetter.Reason.MALFORMED, message);
  }

  static CodecException tooLarge(String message) {
    return new CodecException(DeadLetter.Reason.TOO_LARGE, message);
  }

  /** JSON, or whatever the format is, but not what is asked for. */
  public static CodecException invalid(String message) {
    return new CodecException(DeadLetter.Reason.INVALID, message);
  }

  CodecException at(Instant time) {
    return new CodecException(reason, getMessage(), time);
  }

  /** The class of failure. */
  public DeadLetter.Reason reason() {
    return reason;
  }

  /** The event time of the record if it was read before the failure, or else null. */
  public Instant time() {
    return time;
  }
}

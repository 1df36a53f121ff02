package dev.grapevine.sdk;

import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.sdk.config.Durations;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Decodes records and sets aside what cannot be decoded or comes from the future. This is the one
 * place where a clock on the wall has a say about a record: whether it is from the future at all.
 */
public final class Decoder<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String job;
  private final RecordDecoder<T> format;
  private final Duration lateness;
  private final Clock clock;

  /**
   * @param job in whose name failures are set aside
   * @param lateness how far ahead of the clock a record may be
   */
  public Decoder(String job, RecordDecoder<T> format, Duration lateness, Clock clock) {
    this.job = job;
    this.format = format;
    this.lateness = lateness;
    this.clock = clock;
  }

  /** How far ahead of the clock a record may be. */
  public Duration lateness() {
    return lateness;
  }

  /** The value, the tick or the failure in a record; never throws for what the record holds. */
  public Decoded<T> decode(RawRecord raw) {
    Decoded<T> decoded;
    try {
      decoded = format.decode(raw);
    } catch (CodecException e) {
      return Decoded.failure(raw, raw.deadLetter(job, e.reason(), e.getMessage(), e.time()));
    } catch (RuntimeException e) {
      // A format that throws would stop the job at this record for ever.
      String detail = "its format failed on this record, which is a fault of the format: " + at(e);
      return Decoded.failure(raw, raw.deadLetter(job, Reason.INVALID, detail, null));
    }
    return isFuture(decoded.time()) && !Ticks.isEnd(raw) ? future(decoded) : decoded;
  }

  /** What was thrown and where, but not its message: that may repeat what people wrote. */
  private static String at(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private boolean isFuture(Instant time) {
    return time != null && time.toEpochMilli() > clock.millis() + lateness.toMillis();
  }

  private Decoded<T> future(Decoded<T> decoded) {
    String detail =
        "$.time: %s is in the future; a record may be at most %s ahead of the clock, so correct its"
                .formatted(decoded.time(), Durations.text(lateness))
            + " time and send it again";
    return Decoded.failure(decoded.origin(), decoded.deadLetter(job, Reason.FUTURE, detail));
  }
}

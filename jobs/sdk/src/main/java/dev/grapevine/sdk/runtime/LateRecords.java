package dev.grapevine.sdk.runtime;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.config.Durations;
import java.time.Duration;
import java.time.Instant;

/** Words for records that come too late, whoever notices. */
public final class LateRecords {
  private LateRecords() {}

  /**
   * The record as a dead letter.
   *
   * @param newest how far time had come
   * @param lateness how far behind that a record may be
   */
  public static DeadLetter deadLetter(
      Decoded<?> record, String job, Instant newest, Duration lateness) {
    String detail =
        "$.time: %s is late: time had come to %s, and a record may be at most %s behind it; load"
                .formatted(record.time(), newest, Durations.text(lateness))
            + " history into a namespace of its own, or together with the other archives";
    return record.deadLetter(job, Reason.LATE, detail);
  }
}

package dev.grapevine.sdk;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.DeadLetters;
import java.time.Instant;
import java.util.Map;

/**
 * A record as it was read, before anything is known of it.
 *
 * @param topic or the file that it was read from
 * @param partition of the topic; 0 for a file
 * @param offset in the partition; the line, from 1, for a file
 * @param headers what the sender says about the record, such as the default visibility
 * @param value never null
 */
public record RawRecord(
    String topic, int partition, long offset, Map<String, String> headers, byte[] value) {

  public RawRecord {
    headers = headers == null ? Map.of() : headers;
    value = value == null ? new byte[0] : value;
  }

  /**
   * The record as a dead letter.
   *
   * @param job that sets it aside
   * @param detail what is wrong, where in the record, and what to do about it
   * @param time of the record, where it is known; or null
   */
  public DeadLetter deadLetter(String job, Reason reason, String detail, Instant time) {
    return DeadLetters.of(topic, partition, offset, job, reason, detail, time, value);
  }
}

package dev.grapevine.cli.replay;

import dev.grapevine.intake.ActivityDecoder;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.files.Archive.RecordClock;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Tells the time of records, and keeps their keys until they are sent: to decode a record twice
 * would take twice as long.
 */
final class KeyedClock implements RecordClock {
  private static final long serialVersionUID = 1L;

  private final ActivityDecoder decoder = new ActivityDecoder();
  private final Map<RawRecord, String> keys = new IdentityHashMap<>();

  @Override
  public Instant timeOf(RawRecord raw) {
    try {
      Decoded<Activity> decoded = decoder.decode(raw);
      if (decoded.value() != null) {
        keys.put(raw, decoded.value().partitionKey());
      }
      return decoded.time();
    } catch (CodecException e) {
      return null;
    }
  }

  /** The key of a record, once; null for one that is no activity. */
  String takeKey(RawRecord raw) {
    return keys.remove(raw);
  }
}

package dev.grapevine.sdk.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.RawRecord;
import java.time.Instant;
import java.util.Map;

/** Decoded records for tests. */
final class Records {
  private Records() {}

  static RawRecord raw(String text) {
    return new RawRecord("topic", 0, 1, Map.of(), text.getBytes(UTF_8));
  }

  static Decoded<String> value(String value, Instant time) {
    return Decoded.value(raw(value), value, time);
  }

  static Decoded<String> tick(Instant time) {
    return Decoded.tick(raw("tick"), time);
  }

  static Decoded<String> failure(Reason reason) {
    RawRecord raw = raw("poison");
    return Decoded.failure(raw, raw.deadLetter("test", reason, "$: wrong", null));
  }
}

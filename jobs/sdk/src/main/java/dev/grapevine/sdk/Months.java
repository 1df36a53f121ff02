package dev.grapevine.sdk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Names months as parts of an index: {@code 2026.11}, in UTC. */
final class Months {
  private Months() {}

  static String of(Instant time) {
    OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
    int month = utc.getMonthValue();
    return utc.getYear() + (month < 10 ? ".0" : ".") + month;
  }
}

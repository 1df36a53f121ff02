package dev.grapevine.sdk.runtime;

import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Relays;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers how far each origin has been relayed to each partition, to tell a record that is
 * relayed for the second time. It is held in memory alone: after a restart of the reader time
 * begins anew as well, so that nothing is late that was on time before.
 */
final class RelayedOrigins {
  private final Map<String, Long> newest = new HashMap<>();

  /** Takes note of a record; true if it, or a later one of its origin, has been here before. */
  boolean isRepeated(RawRecord raw) {
    String header = raw.headers().get(Relays.ORIGIN_HEADER);
    if (header == null) {
      return false;
    }
    int end = header.lastIndexOf('/');
    try {
      long offset = Long.parseLong(header, end + 1, header.length(), 10);
      String origin = raw.partition() + "/" + header.substring(0, Math.max(end, 0));
      Long known = newest.get(origin);
      if (known != null && known >= offset) {
        return true;
      }
      newest.put(origin, offset);
      return false;
    } catch (NumberFormatException e) {
      return false; // Not one of ours: it says nothing.
    }
  }
}

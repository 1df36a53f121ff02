package dev.grapevine.topics;

import dev.grapevine.sdk.history.HistoryEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept of an object. It is one value, since all of it is read whenever it changes, and most
 * objects are one message.
 *
 * @param entries by id of the activity
 * @param ahead what time has not come to yet
 * @param expiry when all of it is to be forgotten, in milliseconds of event time
 */
public record ObjectHistory(
    Map<String, HistoryEntry> entries, List<ObjectContribution> ahead, long expiry) {
  public ObjectHistory {
    entries = entries == null ? new HashMap<>() : entries;
    ahead = ahead == null ? List.of() : ahead;
  }

  /** The same, with one more to come. */
  ObjectHistory with(ObjectContribution next, long nextExpiry) {
    List<ObjectContribution> all = new ArrayList<>(ahead);
    all.add(next);
    return new ObjectHistory(entries, all, Math.max(expiry, nextExpiry));
  }
}

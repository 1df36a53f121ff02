package dev.grapevine.topics;

import java.util.HashMap;
import java.util.Map;

/**
 * What is kept of an object. It is one value, since all of it is read whenever it changes, and most
 * objects are one message.
 *
 * @param entries by id of the activity
 * @param expiry when all of it is to be forgotten, in milliseconds of event time
 */
public record ObjectHistory(Map<String, HistoryEntry> entries, long expiry) {
  public ObjectHistory {
    entries = entries == null ? new HashMap<>() : entries;
  }
}

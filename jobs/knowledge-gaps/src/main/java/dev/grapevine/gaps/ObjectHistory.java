package dev.grapevine.gaps;

import dev.grapevine.detection.questions.Reading;
import dev.grapevine.sdk.history.HistoryEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept of an object, in one value, since all of it is read whenever it changes.
 *
 * @param entries by id of the activity
 * @param readings of the texts, by id of the activity
 * @param ahead what time has not come to yet
 * @param expiry when all of it is to be forgotten, in milliseconds of event time
 */
public record ObjectHistory(
    Map<String, HistoryEntry> entries,
    Map<String, Reading> readings,
    List<ObjectContribution> ahead,
    long expiry) {
  public ObjectHistory {
    entries = entries == null ? new HashMap<>() : entries;
    readings = readings == null ? new HashMap<>() : readings;
    ahead = ahead == null ? List.of() : ahead;
  }

  /** The same, with one more to come. */
  ObjectHistory with(ObjectContribution next, long nextExpiry) {
    List<ObjectContribution> all = new ArrayList<>(ahead);
    all.add(next);
    return new ObjectHistory(entries, readings, all, Math.max(expiry, nextExpiry));
  }

  /** The same, with this still to come. */
  ObjectHistory awaiting(List<ObjectContribution> later) {
    return new ObjectHistory(entries, readings, later, expiry);
  }

  Reading reading(String activity) {
    return readings.getOrDefault(activity, Reading.NOTHING);
  }
}

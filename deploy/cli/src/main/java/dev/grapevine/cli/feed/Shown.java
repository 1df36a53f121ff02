package dev.grapevine.cli.feed;

import dev.grapevine.schemas.FeedItem;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which lines were shown, and in which state: the latest of them, so that memory has an end. */
final class Shown {
  private static final int LATEST = 10_000;

  private final Map<String, Long> versions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > LATEST;
        }
      };

  /** Whether it was shown in any state. */
  boolean contains(FeedItem item) {
    return versions.containsKey(item.id());
  }

  /** Takes note of it; false if it was shown in this state, or in a later one. */
  boolean add(FeedItem item) {
    Long before = versions.get(item.id());
    if (before != null && before >= item.version()) {
      return false;
    }
    versions.put(item.id(), item.version());
    return true;
  }
}

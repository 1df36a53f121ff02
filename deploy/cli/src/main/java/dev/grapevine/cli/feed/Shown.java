package dev.grapevine.cli.feed;

import dev.grapevine.schemas.FeedItem;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which lines were shown, and in which state: the latest of them, so that memory has an end. */
final class Shown {
  private static final int LATEST = 10_000;

  private record State(long version, int activities, String content) {}

  private final Map<String, State> states =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
          return size() > LATEST;
        }
      };

  /** How many activities the line had when it was shown; 0 if it never was. */
  int activities(FeedItem item) {
    State before = states.get(item.id());
    return before == null ? 0 : before.activities;
  }

  /** Takes note of it; false if it was shown like this, or in a later state. */
  boolean add(FeedItem item, String content) {
    State before = states.get(item.id());
    if (before != null && before.version >= item.version()) {
      return false;
    }
    int activities = item.activities().size();
    states.put(item.id(), new State(item.version(), activities, content));
    return before == null || activities > before.activities || !content.equals(before.content);
  }
}

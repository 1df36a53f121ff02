package dev.grapevine.cli.topics;

import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicState;
import java.util.HashMap;
import java.util.Map;

/** In which states topics were seen last, so that a new one is told, and no new number alone. */
final class KnownStates {
  private record Known(long version, int episode, TopicState state) {}

  private final Map<String, Known> known = new HashMap<>();

  /** Takes note of it; false if it is in the state in which it was seen, or this is older. */
  boolean add(Topic topic) {
    Known before = known.get(topic.id());
    if (before != null && before.version > topic.version()) {
      return false;
    }
    Known now = new Known(topic.version(), topic.episode(), topic.state());
    known.put(topic.id(), now);
    return !topic.tombstone()
        && (before == null || before.episode != now.episode || before.state != now.state);
  }
}

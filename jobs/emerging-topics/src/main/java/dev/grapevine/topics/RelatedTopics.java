package dev.grapevine.topics;

import dev.grapevine.detection.topics.TopicBook;
import dev.grapevine.schemas.Topic;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the open topics of a scope are talked about in the same conversations. */
final class RelatedTopics {
  /** By the id of the topic: where the messages stand that speak for it. */
  private final Map<String, Set<Integer>> conversations = new HashMap<>();

  private record Related(String id, long common) {}

  /**
   * @param live all topics of the scope
   * @param hot the newest burst of each term
   */
  RelatedTopics(Collection<LiveTopic> live, TopicBook book, Map<String, TermBurst> hot) {
    for (LiveTopic topic : live) {
      var found = book.topicOfSeed(topic.seed());
      if (topic.state().isOpen() && found != null) {
        conversations.put(topic.id(), conversations(found.terms().keySet(), hot));
      }
    }
  }

  private static Set<Integer> conversations(Set<String> terms, Map<String, TermBurst> hot) {
    Set<Integer> conversations = new HashSet<>();
    for (String term : terms) {
      TermBurst burst = hot.get(term);
      if (burst != null) {
        for (int conversation : burst.evidence().conversations()) {
          conversations.add(conversation);
        }
      }
    }
    return conversations;
  }

  /** Their ids, the one with the most in common first, and then by id; none of a closed topic. */
  List<String> of(LiveTopic topic) {
    Set<Integer> own = conversations.getOrDefault(topic.id(), Set.of());
    if (own.isEmpty()) {
      return List.of();
    }
    return conversations.entrySet().stream()
        .filter(other -> !other.getKey().equals(topic.id()))
        .map(
            other ->
                new Related(
                    other.getKey(), other.getValue().stream().filter(own::contains).count()))
        .filter(other -> other.common > 0)
        .sorted(
            Comparator.<Related>comparingLong(other -> -other.common).thenComparing(Related::id))
        .limit(Topic.MAX_RELATED)
        .map(Related::id)
        .toList();
  }
}

package dev.grapevine.topics;

import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingEntry;
import dev.grapevine.sdk.DocumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the list of what is hot in a scope: one entry for a topic, however many terms it has. */
final class TrendingList {
  private TrendingList() {}

  /**
   * @param hot the newest burst of each term
   * @param topics the open topic that a term belongs to, as its document was written last
   * @param people how many people must use a term that belongs to no topic
   */
  static Trending of(
      String scope,
      int pane,
      Map<String, TermBurst> hot,
      Map<String, LiveTopic> topics,
      int people) {
    record Hot(TermBurst burst, double heat) {}
    List<Hot> hottest =
        hot.values().stream()
            .map(burst -> new Hot(burst, Heat.of(burst, pane)))
            .filter(one -> one.heat() >= Heat.LEAST)
            .sorted(
                Comparator.comparingDouble((Hot one) -> -one.heat())
                    .thenComparing(one -> one.burst().term()))
            .toList();
    List<TrendingEntry> entries = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Hot one : hottest) {
      TermBurst burst = one.burst();
      LiveTopic topic = topics.get(burst.term());
      boolean isTopic = topic != null && topic.written() != null && topic.state().isOpen();
      String name = isTopic ? topic.written().name() : burst.surface();
      if (entries.size() < Trending.MAX_ENTRIES
          && (isTopic || burst.burst().people() >= people)
          && (!isTopic || told.add(topic.id()))
          && told.add(name.toLowerCase(Locale.ROOT))) {
        entries.add(entry(burst, pane, name, isTopic ? topic : null));
      }
    }
    return new Trending(
        DocumentId.of("trending", scope),
        scope,
        TopicDocument.visibility(scope),
        LiveTopic.time(pane),
        entries,
        false,
        TopicDocument.version(pane));
  }

  private static TrendingEntry entry(TermBurst burst, int pane, String name, LiveTopic topic) {
    return new TrendingEntry(
        name,
        topic == null ? List.of(burst.surface().toLowerCase(Locale.ROOT)) : topic.written().terms(),
        topic == null ? burst.burst().people() : topic.written().people(),
        burst.burst().observed(),
        burst.burst().expected(),
        Heat.of(burst, pane),
        topic == null ? null : topic.id(),
        topic == null ? null : topic.state());
  }

  /** Whether a reader would see another list: cooling down alone changes none. */
  static boolean differs(Trending one, Trending other) {
    return one == null ? !other.entries().isEmpty() : !names(one).equals(names(other));
  }

  private static List<String> names(Trending trending) {
    return trending.entries().stream()
        .map(entry -> entry.name() + '\n' + entry.state() + '\n' + entry.topic())
        .toList();
  }
}

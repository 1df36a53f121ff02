package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Window;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * The messages that speak for a topic, and what they have in common.
 *
 * @param messages in how many of the terms' evidence each is
 * @param cards those that may be shown, that say most of what the topic is about first
 */
record TopicCards(Map<Long, Integer> messages, List<Card> cards) {
  private static final int MOST_LISTED = 10;

  /** Older messages are not shown: nobody would hear of changes to them. */
  private static final int OLDEST = Window.DAYS_21.panes();

  /**
   * @param known messages that the scope may show; null for others
   */
  static TopicCards of(List<TermBurst> bursts, int pane, LongFunction<Card> known) {
    Map<Long, Integer> messages = new HashMap<>();
    for (TermBurst burst : bursts) {
      for (long message : burst.evidence().messages()) {
        messages.merge(message, 1, Integer::sum);
      }
    }
    List<Card> cards =
        messages.keySet().stream()
            .map(known::apply)
            .filter(card -> card != null && Pane.of(card.time()) > pane - OLDEST)
            .sorted(
                Comparator.<Card>comparingInt(card -> -messages.get(card.message()))
                    .thenComparing(Card::time, Comparator.reverseOrder())
                    .thenComparing(Card::message))
            .toList();
    return new TopicCards(messages, cards);
  }

  /** Those that say most, of different people and conversations. */
  List<TopicEvidence> evidence() {
    List<Card> chosen = new ArrayList<>();
    Set<String> actors = new HashSet<>();
    Set<String> threads = new HashSet<>();
    for (Card card : cards) {
      if (chosen.size() < Topic.MAX_EVIDENCE
          && !actors.contains(card.actor())
          && (card.thread() == null || !threads.contains(card.thread()))) {
        chosen.add(card);
        actors.add(card.actor());
        threads.add(card.thread());
      }
    }
    for (Card card : cards) {
      if (chosen.size() < Topic.MAX_EVIDENCE && actors.add(card.actor())) {
        chosen.add(card);
      }
    }
    return chosen.stream().map(TopicCards::evidence).toList();
  }

  private static TopicEvidence evidence(Card card) {
    return new TopicEvidence(
        card.id(),
        card.source(),
        card.actor(),
        card.thread(),
        card.channel(),
        card.time(),
        card.title(),
        card.text(),
        card.url());
  }

  List<String> artifacts() {
    return most(Card::artifacts);
  }

  List<String> links() {
    return most(Card::links);
  }

  List<String> channels() {
    return most(card -> card.channel() == null ? List.of() : List.of(card.channel()));
  }

  private List<String> most(Function<Card, Collection<String>> of) {
    Map<String, Integer> counts = new HashMap<>();
    Stream<String> all = cards.stream().flatMap(card -> of.apply(card).stream());
    all.forEach(one -> counts.merge(one, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_LISTED)
        .map(Map.Entry::getKey)
        .toList();
  }
}

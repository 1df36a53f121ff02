package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.topics.Topic;
import dev.grapevine.detection.topics.TopicBook;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves the topics of a scope on, pane by pane. */
final class Lifecycle {
  private Lifecycle() {}

  /**
   * @param news the bursts of the pane
   * @param live by seed; changed as they move
   * @return the seeds of those that came into another state
   */
  static Set<String> advance(
      String scope, int pane, List<TermBurst> news, TopicBook book, Map<String, LiveTopic> live) {
    Set<String> moved = new HashSet<>();
    for (var alarm : book.advance(pane, news.stream().map(TermBurst::candidate).toList())) {
      LiveTopic earlier = live.get(alarm.seed());
      live.put(alarm.seed(), LiveTopic.emerge(earlier, scope, alarm.seed(), pane));
      moved.add(alarm.seed());
    }
    for (LiveTopic topic : List.copyOf(live.values())) {
      var found = book.topicOfSeed(topic.seed());
      if (found != null && !moved.contains(topic.seed())) {
        boolean fired = found.published() && found.lastHigh() == pane && !news.isEmpty();
        LiveTopic next = fired ? topic.fired(pane) : topic.rested(pane);
        live.put(topic.seed(), next);
        if (next.state() != topic.state()) {
          moved.add(topic.seed());
        }
      }
    }
    return moved;
  }

  /**
   * Lets topics forget messages that were taken back, other than those that one of their terms
   * still rests on.
   *
   * @param hot the newest burst of each term, without what was taken back
   */
  static void takeBack(List<TermBurst> told, TopicBook book, Map<String, TermBurst> hot) {
    for (TermBurst gone : told) {
      var topic = gone.isTakenBack() ? book.topicOf(gone.term()) : null;
      if (topic != null) {
        Set<Long> messages = gone.messages();
        for (TermBurst other : hot.values()) {
          if (book.topicOf(other.term()) == topic) {
            messages.removeAll(other.messages());
          }
        }
        book.takeBack(gone.term(), messages);
      }
    }
  }

  /** The seeds of those whose documents these terms have a say in. */
  static Set<String> touched(Collection<String> terms, TopicBook book) {
    Set<String> touched = new HashSet<>();
    for (String term : terms) {
      var topic = book.topicOf(term);
      if (topic != null && topic.published()) {
        touched.add(topic.seed());
      }
    }
    return touched;
  }

  /**
   * The terms of a topic: of its episode, or if the book has let go of those since it is closed,
   * all that belong to it.
   */
  static Map<String, Burst> terms(Topic topic, TopicBook book, Map<String, TermBurst> hot) {
    if (!topic.terms().isEmpty()) {
      return topic.terms();
    }
    Map<String, Burst> terms = new HashMap<>();
    for (TermBurst burst : hot.values()) {
      if (book.topicOf(burst.term()) == topic) {
        terms.put(burst.term(), burst.burst());
      }
    }
    return terms;
  }

  /** The topic that each term belongs to, if to any. */
  static Map<String, LiveTopic> byTerm(
      TopicBook book, Map<String, LiveTopic> live, Set<String> terms) {
    Map<String, LiveTopic> topics = new HashMap<>();
    for (String term : terms) {
      var topic = book.topicOf(term);
      if (topic != null && topic.published() && live.containsKey(topic.seed())) {
        topics.put(term, live.get(topic.seed()));
      }
    }
    return topics;
  }
}

package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Window;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Makes the documents of a topic out of its terms and of the messages that speak for it. */
final class TopicDocument {
  private static final int MOST_TERMS = 12;
  private static final int MOST_LISTED = 10;
  private static final double COVERS = 0.6;

  /** A version has room for so many revisions at one event time; here there is one. */
  private static final long REVISIONS = 1024;

  /** Older messages are not shown: nobody would hear of changes to them. */
  private static final int OLDEST = Window.DAYS_21.panes();

  private final String scope;
  private final int pane;

  /** Terms of the topic, the most telling first. */
  private final List<TermBurst> bursts;

  private final TermBurst hottest;

  /** In how many of the terms' evidence a message is. */
  private final Map<Long, Integer> messages = new HashMap<>();

  private final List<Card> cards;

  /**
   * @param pane at whose end it holds
   * @param terms of the topic, each as strong as it ever was in the episode
   * @param hot the newest burst of each term
   * @param known messages to show
   */
  TopicDocument(
      String scope,
      int pane,
      Map<String, Burst> terms,
      Map<String, TermBurst> hot,
      LongFunction<Card> known) {
    this.scope = scope;
    this.pane = pane;
    bursts =
        terms.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Burst>>comparingDouble(
                        term -> -term.getValue().score())
                    .thenComparing(Map.Entry::getKey))
            .map(term -> hot.get(term.getKey()))
            .filter(Objects::nonNull)
            .toList();
    hottest =
        bursts.stream()
            .max(
                Comparator.<TermBurst>comparingDouble(burst -> Heat.of(burst, pane))
                    .thenComparing(TermBurst::term))
            .orElse(null);
    for (TermBurst burst : bursts) {
      for (long message : burst.evidence().messages()) {
        messages.merge(message, 1, Integer::sum);
      }
    }
    cards =
        messages.keySet().stream()
            .map(known::apply)
            .filter(card -> card != null && Pane.of(card.time()) > pane - OLDEST)
            .sorted(
                Comparator.<Card>comparingInt(card -> -messages.get(card.message()))
                    .thenComparing(Card::time, Comparator.reverseOrder())
                    .thenComparing(Card::message))
            .toList();
  }

  /** Whether anything is known to be shown. */
  boolean isEmpty() {
    return hottest == null;
  }

  static long version(int pane) {
    return Pane.end(pane) * REVISIONS;
  }

  static Visibility visibility(String scope) {
    return scope.equals(Readers.ORG_SCOPE) ? Visibility.ORG : Visibility.TEAM;
  }

  /**
   * Whether a reader has to hear of it at once: more than numbers is not as it was written.
   *
   * @param changed ids of activities that may not be shown as they were
   */
  boolean isNews(LiveTopic topic, Set<String> changed) {
    Topic written = topic.written();
    return written == null
        || written.state() != topic.state()
        || written.episode() != topic.episode()
        || !written.name().equals(name())
        || !Set.copyOf(written.terms()).equals(Set.copyOf(terms()))
        || topic.shows(changed);
  }

  Topic topic(LiveTopic topic, long version) {
    Burst burst = hottest.burst();
    return new Topic(
        topic.id(),
        scope,
        visibility(scope),
        topic.episode(),
        name(),
        terms(),
        topic.state(),
        LiveTopic.time(topic.emerged()),
        LiveTopic.time(topic.since()),
        LiveTopic.time(hottest.pane()),
        burst.score(),
        burst.observed(),
        burst.expected(),
        burst.window().length().toSeconds(),
        people(),
        Arrays.stream(hottest.daily()).boxed().toList(),
        LiveTopic.time((Pane.day(hottest.pane()) + 1) * Pane.DAY - 1),
        evidence(),
        List.of(),
        most(card -> card.artifacts()),
        most(card -> card.links()),
        most(card -> card.channel() == null ? List.of() : List.of(card.channel())),
        topic.history(),
        rank(),
        false,
        version);
  }

  TopicTransition transition(LiveTopic topic) {
    Topic document = topic(topic, version(pane));
    return new TopicTransition(
        document.id(),
        document.episode(),
        document.scope(),
        document.visibility(),
        document.name(),
        document.terms(),
        document.state(),
        document.since(),
        document.emergedAt(),
        document.score(),
        document.observed(),
        document.expected(),
        document.window(),
        document.people(),
        document.evidence().stream().map(TopicEvidence::id).toList(),
        document.version());
  }

  /** The longest phrase that stands for most of the messages, or else the strongest term. */
  String name() {
    return bursts.stream()
        .filter(burst -> burst.term().indexOf(' ') > 0)
        .filter(
            burst -> burst.evidence().messages().length >= COVERS * Math.max(1, messages.size()))
        .min(Comparator.comparingInt(burst -> -burst.term().split(" ").length))
        .orElse(bursts.get(0))
        .surface();
  }

  List<String> terms() {
    return bursts.stream()
        .map(burst -> burst.surface().toLowerCase(Locale.ROOT))
        .distinct()
        .limit(MOST_TERMS)
        .toList();
  }

  int people() {
    Set<Integer> actors = new HashSet<>();
    for (TermBurst burst : bursts) {
      for (int actor : burst.evidence().actors()) {
        actors.add(actor);
      }
    }
    return Math.max(hottest.burst().people(), actors.size());
  }

  /** Those that say most of what the topic is about, of different people and conversations. */
  private List<TopicEvidence> evidence() {
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
    return chosen.stream().map(TopicDocument::evidence).toList();
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

  /** One of twice the score ranks like one that is a half-life younger. */
  private double rank() {
    double score = Math.max(0, hottest.burst().score());
    double rank =
        Math.log(1 + score) / Math.log(2)
            + (double) Pane.end(hottest.pane()) / Pane.end(Heat.HALF_LIFE - 1);
    return Math.round(rank * 1000) / 1000.0;
  }
}

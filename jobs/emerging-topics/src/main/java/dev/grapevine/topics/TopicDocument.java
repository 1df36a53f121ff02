package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Visibility;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;

/** Makes the documents of a topic out of its terms and of the messages that speak for it. */
final class TopicDocument {
  private static final int MOST_TERMS = 12;
  private static final double COVERS = 0.6;

  /** A version has room for so many revisions at one event time; here there is one. */
  private static final long REVISIONS = 1024;

  private final String scope;
  private final int pane;

  /** Terms of the topic, the most telling first. */
  private final List<TermBurst> bursts;

  private final TermBurst hottest;

  private final List<String> related;

  private final TopicCards cards;

  /**
   * @param pane at whose end it holds
   * @param terms of the topic, each as strong as it ever was in the episode
   * @param hot the newest burst of each term
   * @param related ids of other topics
   * @param known messages to show
   */
  TopicDocument(
      String scope,
      int pane,
      Map<String, Burst> terms,
      Map<String, TermBurst> hot,
      List<String> related,
      LongFunction<Card> known) {
    this.scope = scope;
    this.pane = pane;
    this.related = related;
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
    cards = TopicCards.of(bursts, pane, known);
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
        cards.evidence(),
        related,
        cards.artifacts(),
        cards.links(),
        cards.channels(),
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
        false,
        document.version());
  }

  /** The longest phrase that stands for most of the messages, or else the strongest term. */
  String name() {
    return bursts.stream()
        .filter(burst -> burst.term().indexOf(' ') > 0)
        .filter(
            burst ->
                burst.evidence().messages().length >= COVERS * Math.max(1, cards.messages().size()))
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

  /** One of twice the score ranks like one that is a half-life younger. */
  private double rank() {
    double score = Math.max(0, hottest.burst().score());
    double rank =
        Math.log(1 + score) / Math.log(2)
            + (double) Pane.end(hottest.pane()) / Pane.end(Heat.HALF_LIFE - 1);
    return Math.round(rank * 1000) / 1000.0;
  }
}

package dev.grapevine.cli.topics;

import dev.grapevine.dashboard.feed.ThreadTitles;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicEvidence;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Prints topics with names and titles as they are now, and each state of a topic once. */
final class TopicPrinter {
  private final PrintWriter out;
  private final TopicText text;
  private final Function<Collection<String>, List<FeedItem>> openers;
  private final Function<Collection<String>, List<Topic>> related;
  private final KnownStates known = new KnownStates();

  /**
   * @param people the name for an actor's id
   * @param openers the line of the feed that tells most of each of these threads
   * @param related those of these topics that are open
   */
  TopicPrinter(
      PrintWriter out,
      ZoneId zone,
      UnaryOperator<String> people,
      Function<Collection<String>, List<FeedItem>> openers,
      Function<Collection<String>, List<Topic>> related) {
    this.out = out;
    this.text = new TopicText(zone, people);
    this.openers = openers;
    this.related = related;
  }

  /** Takes note of them as if they had been printed. */
  void skip(List<Topic> topics) {
    topics.forEach(known::add);
  }

  /** Prints those that are in a new state. */
  void print(List<Topic> topics) {
    List<Topic> news = topics.stream().filter(known::add).toList();
    ThreadTitles titles = new ThreadTitles(untitled(news), openers);
    Map<String, String> names = names(news);
    for (Topic topic : news) {
      text.lines(topic, titles, names).forEach(out::println);
      out.println();
    }
    out.flush();
  }

  private Map<String, String> names(List<Topic> topics) {
    Set<String> ids =
        topics.stream().flatMap(topic -> topic.related().stream()).collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : related.apply(ids).stream().collect(Collectors.toMap(Topic::id, Topic::name));
  }

  private static Set<String> untitled(List<Topic> topics) {
    return topics.stream()
        .flatMap(topic -> TopicText.evidence(topic).stream())
        .filter(evidence -> evidence.title() == null && evidence.thread() != null)
        .map(TopicEvidence::thread)
        .collect(Collectors.toSet());
  }
}

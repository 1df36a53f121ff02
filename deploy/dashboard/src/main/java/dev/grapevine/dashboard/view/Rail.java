package dev.grapevine.dashboard.view;

import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.Trending;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is emerging and trending, beside a feed.
 *
 * @param topics that go on, the hottest first
 * @param hot what is talked about besides
 * @param query of the addresses of topics
 */
public record Rail(List<TopicView> topics, List<Hot> hot, Query query) {
  /** How many topics there are at most. */
  public static final int MAX_TOPICS = 6;

  private static final int MAX_HOT = 6;
  private static final int NAME_LENGTH = 60;

  /**
   * Something that is talked about, without a topic of its own.
   *
   * @param name for people
   * @param why in a few words with the numbers
   */
  public record Hot(String name, String why) {}

  /**
   * Of what is known.
   *
   * @param trending may be null
   */
  public static Rail of(
      List<Topic> topics, Trending trending, Names names, Instant now, Query query) {
    Set<String> told =
        topics.stream().flatMap(topic -> topic.terms().stream()).collect(Collectors.toSet());
    List<Hot> hot =
        trending == null
            ? List.of()
            : trending.entries().stream()
                .filter(entry -> entry.topic() == null)
                .filter(entry -> entry.terms().stream().noneMatch(told::contains))
                .limit(MAX_HOT)
                .map(
                    entry ->
                        new Hot(
                            Text.firstLine(entry.name(), NAME_LENGTH),
                            Amounts.people(entry.people())
                                + ", "
                                + Amounts.usually(entry.expected())))
                .toList();
    return new Rail(
        topics.stream().map(topic -> new TopicView(topic, names, now)).toList(), hot, query);
  }

  /** Where a topic is. */
  public String link(TopicView topic) {
    return query.at("/topics/" + Links.encode(topic.id()));
  }
}

package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;

/**
 * A subject that more people talk about than its past makes likely. It comes and goes in episodes,
 * and keeps its id through all of them; everything but the history is of the newest one.
 *
 * @param id of the document: derived from the scope and from the term that the topic was first
 *     noticed by
 * @param scope {@code org}, or one audience entry such as {@code team/pay}
 * @param visibility of everything that was counted for it; never private
 * @param episode how often it has emerged, this time included: from 1
 * @param name for people to read
 * @param terms what people say when they talk about it, in lower case, the most telling first;
 *     never null
 * @param state where the episode stands
 * @param emergedAt event time of the alarm that began the episode
 * @param since when it came into its state, by event time
 * @param time event time up to which the numbers hold
 * @param score how far {@code observed} is from likely: decimal orders of magnitude of the tail
 *     probability (-log10 p) less a constant of the window, so that windows compare; 0 lies at the
 *     scale of the threshold, and it may be below
 * @param observed distinct people in the window, of whom those who joined a conversation that was
 *     under way count for less: at least 0, at most {@code people}
 * @param expected how much of that the past makes likely: at least 0, in the same unit
 * @param window over which these are counted, in seconds
 * @param people how many distinct persons talked about it in the window
 * @param sparkline distinct people a UTC day, the oldest first: {@value #SPARKLINE_DAYS} days;
 *     never null
 * @param sparklineEnd the end of the last of these days; null where there are none
 * @param evidence activities that show best what it is about, at most {@value #MAX_EVIDENCE}; never
 *     null
 * @param related ids of other open topics that are talked about in the same conversations, the one
 *     with the most of them first, at most {@value #MAX_RELATED}; never null
 * @param artifacts the things touched in it, such as paths of files; never null
 * @param links that were shared in it; never null
 * @param channels where it is talked about; never null
 * @param history its states, the oldest first, the newest {@value #MAX_HISTORY}; never null
 * @param rank by heat and age, time-independent: a reader orders by it at any time without
 *     rewriting
 * @param tombstone whether the topic is gone: all content is then empty
 * @param version of the document, which only grows
 */
public record Topic(
    String id,
    String scope,
    Visibility visibility,
    int episode,
    String name,
    List<String> terms,
    TopicState state,
    Instant emergedAt,
    Instant since,
    Instant time,
    double score,
    double observed,
    double expected,
    long window,
    int people,
    List<Integer> sparkline,
    Instant sparklineEnd,
    List<TopicEvidence> evidence,
    List<String> related,
    List<String> artifacts,
    List<String> links,
    List<String> channels,
    List<TopicChange> history,
    double rank,
    boolean tombstone,
    long version) {

  /** How many days the sparkline has. */
  public static final int SPARKLINE_DAYS = 28;

  /** How many activities are shown at most. */
  public static final int MAX_EVIDENCE = 5;

  /** How many related topics are named at most. */
  public static final int MAX_RELATED = 5;

  /** How many states are remembered at most. */
  public static final int MAX_HISTORY = 50;

  public Topic {
    terms = orEmpty(terms);
    sparkline = orEmpty(sparkline);
    evidence = orEmpty(evidence);
    related = orEmpty(related);
    artifacts = orEmpty(artifacts);
    links = orEmpty(links);
    channels = orEmpty(channels);
    history = orEmpty(history);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}

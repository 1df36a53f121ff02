package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;

/**
 * That a topic came into a state, with the numbers of that moment: what other jobs and notifiers
 * follow. One that is told again says the same; {@link #id} tells them apart.
 *
 * @param topic id of the topic, the same in all its episodes
 * @param episode the number of the episode, from 1
 * @param scope {@code org}, or one audience entry such as {@code team/pay}
 * @param visibility of everything that was counted for it; never private
 * @param name for people to read; empty if the topic is gone
 * @param terms what people say when they talk about it, in lower case, the most telling first;
 *     never null
 * @param state that it came into
 * @param time of the transition, by event time
 * @param emergedAt event time of the alarm that began the episode
 * @param score how far {@code observed} is from likely, as in {@link Topic}
 * @param observed distinct people in the window, discounted by conversation, as in {@link Topic}
 * @param expected how much of that the past makes likely, in the same unit
 * @param window over which these are counted, in seconds
 * @param people how many distinct persons talked about it in the window
 * @param evidence ids of activities that show best what it is about, at most {@value
 *     Topic#MAX_EVIDENCE}; never null
 * @param tombstone whether the topic is gone, since all that spoke for it was taken back: it has
 *     then an empty name, no terms and no numbers
 * @param version of the topic's document that first shows the state
 */
public record TopicTransition(
    String topic,
    int episode,
    String scope,
    Visibility visibility,
    String name,
    List<String> terms,
    TopicState state,
    Instant time,
    Instant emergedAt,
    double score,
    double observed,
    double expected,
    long window,
    int people,
    List<String> evidence,
    boolean tombstone,
    long version) {

  /** The topic of Kafka, keyed by {@code topic}. */
  public static final String TOPIC = "grapevine.topics";

  public TopicTransition {
    terms = terms == null ? List.of() : terms;
    evidence = evidence == null ? List.of() : evidence;
  }

  /** The same for the same transition, however often it is told. */
  public String id() {
    return "%s/%d/%s/%s".formatted(topic, episode, state.id(), Rfc3339.format(time));
  }
}

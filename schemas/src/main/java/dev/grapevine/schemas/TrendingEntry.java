package dev.grapevine.schemas;

import java.util.List;

/**
 * Something that is hot now, whether a topic was made of it or not.
 *
 * @param name for people to read
 * @param terms what people say when they talk about it, in lower case; never null
 * @param people how many distinct persons talked about it in the window
 * @param observed distinct people in the window, discounted by conversation, as in {@link Topic}
 * @param expected how much of that the past makes likely, in the same unit
 * @param score how far the one is from the other, as in {@link Topic}
 * @param topic id of the open topic that it belongs to; null where there is none
 * @param state of that topic; null where there is none
 */
public record TrendingEntry(
    String name,
    List<String> terms,
    int people,
    double observed,
    double expected,
    double score,
    String topic,
    TopicState state) {

  public TrendingEntry {
    terms = terms == null ? List.of() : terms;
  }
}

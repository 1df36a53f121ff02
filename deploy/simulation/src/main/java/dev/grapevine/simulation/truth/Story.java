package dev.grapevine.simulation.truth;

import java.time.Instant;
import java.util.List;

/**
 * Something that was planted among the events on purpose, with all that is needed to tell whether
 * it was found.
 *
 * @param id such as {@code incident-now}
 * @param kind what sort of thing it is
 * @param scope {@code org}, or the id of the one team that it concerns
 * @param terms the words that give it away, in lower case
 * @param start when it begins
 * @param end when it is over; null for one that goes on
 * @param people ids of those who take part, in the order of their first act
 * @param channel where it happens mainly; null for none
 * @param threads the conversations that it consists of
 * @param objects the messages, documents, changes and searches that it is about
 * @param expected what ought to be found: {@code emerging}, {@code none}, or a kind of gap
 * @param about one sentence for a person
 */
public record Story(
    String id,
    StoryKind kind,
    String scope,
    List<String> terms,
    Instant start,
    Instant end,
    List<String> people,
    String channel,
    List<String> threads,
    List<String> objects,
    String expected,
    String about) {

  /** What is expected of a topic that emerges. */
  public static final String EMERGING = "emerging";

  /** What is expected of something that looks like news and is none. */
  public static final String NONE = "none";

  public Story {
    terms = List.copyOf(terms);
    people = List.copyOf(people);
    threads = List.copyOf(threads);
    objects = List.copyOf(objects);
  }
}

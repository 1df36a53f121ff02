package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * That a knowledge gap came into a state, or became more severe in it: a document of its history,
 * and what notifiers and other jobs follow. One that is told again says the same.
 *
 * @param gap id of the gap, this episode's
 * @param sequence the number of the transition within the episode, from 1
 * @param type what kind of gap it is, as in {@link Gap}
 * @param episode of the gap, from 1
 * @param scope {@code org}, or one audience entry such as {@code team/pay}
 * @param visibility of everything that was counted for it; never private
 * @param subject as in {@link Gap}
 * @param title for people to read; null in a tombstone
 * @param state that it came into, or stays in
 * @param from the state before; null for the first one
 * @param severity from now on
 * @param time of the transition, by event time
 * @param openedAt event time at which the gap was found
 * @param due until when it ought to be closed, or be looked at again; may be null
 * @param owner opaque id of who takes care of it; null for nobody
 * @param actor opaque id of who gave the command; null if it happened by itself
 * @param reason that was given, for a dismissal; may be null
 * @param numbers behind it, at that moment; never null
 * @param why it is so, in one sentence with the numbers; null in a tombstone
 * @param evidence ids of the activities that show it, at most {@value Gap#MAX_EVIDENCE}; never null
 * @param tombstone whether what the gap was about is gone: there is nothing to read then
 * @param version of the document, which only grows
 */
public record GapTransition(
    String gap,
    int sequence,
    String type,
    int episode,
    String scope,
    Visibility visibility,
    String subject,
    String title,
    GapState state,
    GapState from,
    GapSeverity severity,
    Instant time,
    Instant openedAt,
    Instant due,
    String owner,
    String actor,
    String reason,
    Map<String, Double> numbers,
    String why,
    List<String> evidence,
    boolean tombstone,
    long version) {

  /** The topic of Kafka, keyed by {@code gap}. */
  public static final String TOPIC = "grapevine.alerts";

  public GapTransition {
    numbers = numbers == null ? Map.of() : numbers;
    evidence = evidence == null ? List.of() : evidence;
  }

  /** The same for the same transition, however often it is told. */
  public String id() {
    return gap + "/" + sequence;
  }
}

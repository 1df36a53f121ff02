package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A place where people are stuck: a question that nobody answers, a search that finds nothing, a
 * subject that only one person knows. Each episode of it is a document of its own.
 *
 * @param id of the document: derived from type, scope, subject and episode
 * @param type what kind of gap it is, such as {@code unanswered-question}; kinds come along, so
 *     that a reader must take any
 * @param scope {@code org}, or one audience entry such as {@code team/pay}
 * @param visibility of everything that was counted for it; never private
 * @param subject what it is about: a thread, a query, a subject that people know
 * @param episode how often it has been found, this time included: from 1
 * @param title for people to read
 * @param state where the episode stands
 * @param severity how much it matters
 * @param numbers behind it, by name, such as {@code waited} in seconds; never null
 * @param why it fired, in one sentence with the numbers
 * @param closesWhen what would close it, in one sentence
 * @param evidence activities that show it, at most {@value #MAX_EVIDENCE}; never null
 * @param helpers who could help, at most {@value #MAX_HELPERS}; never null
 * @param about the subjects whose experts could help, such as {@code tag:keys}; never null
 * @param channel where it is met; may be null
 * @param openedAt event time at which it was found
 * @param changedAt event time at which it came into its state
 * @param due until when it ought to be closed, or be looked at again; may be null
 * @param owner opaque id of who takes care of it; null for nobody
 * @param snoozedUntil until when it is not to be shown; null unless it is snoozed
 * @param reason why it was dismissed; null unless it was
 * @param resolvedAt event time at which it was closed; null while it is open
 * @param sequence how many transitions it has had, from 1: a command names the one that it was
 *     given upon
 * @param rank by severity and age, time-independent: a reader orders by it at any time without
 *     rewriting
 * @param tombstone whether what it was about is gone: all content is then empty
 * @param version of the document, which only grows
 */
public record Gap(
    String id,
    String type,
    String scope,
    Visibility visibility,
    String subject,
    int episode,
    String title,
    GapState state,
    GapSeverity severity,
    Map<String, Double> numbers,
    String why,
    String closesWhen,
    List<TopicEvidence> evidence,
    List<Expert> helpers,
    List<String> about,
    String channel,
    Instant openedAt,
    Instant changedAt,
    Instant due,
    String owner,
    Instant snoozedUntil,
    String reason,
    Instant resolvedAt,
    int sequence,
    double rank,
    boolean tombstone,
    long version) {

  /** How many activities are shown at most. */
  public static final int MAX_EVIDENCE = 5;

  /** How many people who could help are shown at most. */
  public static final int MAX_HELPERS = 5;

  public Gap {
    numbers = numbers == null ? Map.of() : numbers;
    evidence = evidence == null ? List.of() : evidence;
    helpers = helpers == null ? List.of() : helpers;
    about = about == null ? List.of() : about;
  }
}

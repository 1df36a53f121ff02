package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;

/**
 * Who knows a subject, and on how many the knowledge rests. It measures the subject: no number in
 * it is of a person.
 *
 * @param id of the document: derived from scope and subject
 * @param scope {@code org}, or one audience entry such as {@code team/pay}
 * @param visibility of everything that was counted for it; never private
 * @param subject kind and name, such as {@code tag:keys} or {@code code:payments/ledger}
 * @param kind of subject, such as {@code tag}; kinds come along, so that a reader must take any
 * @param name for people to read
 * @param people in the know, at most {@value #MAX_PEOPLE}; never null
 * @param knowing how many people contributed anything to it
 * @param activity how many contributions there were
 * @param expertise the sum of all weights, decayed to {@code time}
 * @param topShare the part of it that is the most knowing person's, from 0 to 1
 * @param effectiveExperts 1 by the sum of squared parts: how many people of equal expertise would
 *     be as concentrated
 * @param factor how few people hold half of it; for code, the truck factor; a risk, not a fact
 * @param trend {@code expertise} by what it was 28 days before; 0 where there was none
 * @param time event time up to which the numbers hold
 * @param tombstone whether nothing is known of it any more: all content is then empty
 * @param version of the document, which only grows
 */
public record ExpertiseDocument(
    String id,
    String scope,
    Visibility visibility,
    String subject,
    String kind,
    String name,
    List<Expert> people,
    int knowing,
    int activity,
    double expertise,
    double topShare,
    double effectiveExperts,
    int factor,
    double trend,
    Instant time,
    boolean tombstone,
    long version) {

  /** How many people are shown at most. */
  public static final int MAX_PEOPLE = 5;

  public ExpertiseDocument {
    people = people == null ? List.of() : people;
  }
}

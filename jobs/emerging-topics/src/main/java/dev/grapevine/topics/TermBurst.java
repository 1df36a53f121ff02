package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.topics.Candidate;
import dev.grapevine.detection.topics.Evidence;

/**
 * A term that is used more than its past makes likely.
 *
 * @param scope in which
 * @param term its key
 * @param surface as most people write it
 * @param pane at whose end it is so
 * @param burst how unusual it is
 * @param evidence its newest uses in the window
 * @param daily distinct people a day, the day of the pane last
 */
public record TermBurst(
    String scope,
    String term,
    String surface,
    int pane,
    Burst burst,
    Evidence evidence,
    int[] daily) {

  Candidate candidate() {
    return new Candidate(term, burst, evidence);
  }
}

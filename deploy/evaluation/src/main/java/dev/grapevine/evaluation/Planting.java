package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Posting;
import java.util.List;

/**
 * Uses of a term that are put into a history, to see whether a method notices.
 *
 * @param term its key; null for a term that nobody used before
 * @param postings the planted ones and those that were there, in the order of time
 * @param start the first pane in which noticing counts
 * @param end the first pane in which it counts no more
 */
record Planting(String term, List<Posting> postings, int start, int end) {
  private static final String NEW = "\u0000planted";

  /** A key that is like no other. */
  String key() {
    return term == null ? NEW : term;
  }
}

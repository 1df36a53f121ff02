package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;

/**
 * What is hot now in one scope, known or new: a list that is replaced as a whole.
 *
 * @param id of the document: one for each scope
 * @param scope {@code org}, or one audience entry such as {@code team/pay}
 * @param visibility of everything that was counted; never private
 * @param time event time up to which the numbers hold
 * @param entries the hottest first, at most {@value #MAX_ENTRIES}; never null
 * @param tombstone whether there is no list any more: it is then empty
 * @param version of the document, which only grows
 */
public record Trending(
    String id,
    String scope,
    Visibility visibility,
    Instant time,
    List<TrendingEntry> entries,
    boolean tombstone,
    long version) {

  /** How many entries a list has at most. */
  public static final int MAX_ENTRIES = 20;

  public Trending {
    entries = entries == null ? List.of() : entries;
  }
}

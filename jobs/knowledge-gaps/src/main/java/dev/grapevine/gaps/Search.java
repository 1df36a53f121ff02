package dev.grapevine.gaps;

import dev.grapevine.schemas.Readers;

/**
 * A search, or the click that follows one.
 *
 * @param source of the activity
 * @param id of the activity
 * @param actor opaque id of who searched
 * @param at when it counts, in milliseconds of event time
 * @param readers who may count it
 * @param query null for a click
 * @param results how many hits were shown
 * @param hidden how many hits were not, since the searcher may not see them
 */
public record Search(
    String source,
    String id,
    String actor,
    long at,
    Readers readers,
    String query,
    int results,
    int hidden) {
  public Search {
    readers = readers == null ? Readers.NOBODY : readers;
  }

  boolean isClick() {
    return query == null;
  }
}

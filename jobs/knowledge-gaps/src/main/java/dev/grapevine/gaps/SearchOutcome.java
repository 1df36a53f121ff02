package dev.grapevine.gaps;

/**
 * How a search went, in one scope.
 *
 * @param scope in which it counts
 * @param query what was searched for
 * @param id of the search
 * @param person opaque id
 * @param failed whether nothing was found
 * @param hidden whether there was something that the searcher may not see
 * @param at when that was clear, in milliseconds of event time
 */
public record SearchOutcome(
    String scope, String query, String id, String person, boolean failed, boolean hidden, long at) {

  String key() {
    return scope + '\n' + query;
  }
}

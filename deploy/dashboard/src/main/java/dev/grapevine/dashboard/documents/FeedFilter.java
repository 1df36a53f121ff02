package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.grapevine.schemas.FeedItem;

/**
 * Which lines of a feed are wanted; null means any.
 *
 * @param kind what sort of thing
 * @param channel where
 * @param subject a tag
 */
public record FeedFilter(FeedKind kind, String channel, String subject) {

  /** All lines. */
  public static final FeedFilter NONE = new FeedFilter(null, null, null);

  /** Whether a line that has just come is wanted. */
  public boolean matches(FeedItem item) {
    return (kind == null || kind.verbs().contains(item.verb()))
        && (channel == null || channel.equals(item.channel()))
        && (subject == null || item.tags().contains(subject));
  }

  /** Whether anything is left out. */
  public boolean isSet() {
    return kind != null || channel != null || subject != null;
  }

  Query query() {
    return Query.of(
        q ->
            q.bool(
                b -> {
                  b.must(Store.all());
                  if (kind != null) {
                    b.filter(Store.terms("verb", kind.verbIds()));
                  }
                  if (channel != null) {
                    b.filter(Store.term("channel", channel));
                  }
                  if (subject != null) {
                    b.filter(Store.term("tags", subject));
                  }
                  return b;
                }));
  }
}

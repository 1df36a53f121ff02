package dev.grapevine.feed;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a reader finds in one line of a feed: a document without its id and version. */
record Shown(
    String scope,
    Visibility visibility,
    Verb verb,
    List<String> actors,
    int people,
    String object,
    String objectType,
    String thread,
    String inReplyTo,
    String channel,
    Set<String> audience,
    String title,
    String text,
    Set<String> tags,
    Set<String> artifacts,
    String url,
    List<String> activities,
    Instant start,
    Instant time,
    boolean edited,
    double rank) {

  /** What stands after these writes, by the rules of the index: no lower version replaces. */
  static Set<Shown> after(Collection<FeedItem> writes) {
    return documents(writes).values().stream().map(Shown::of).collect(Collectors.toSet());
  }

  /** The documents that stand after these writes, by id. */
  static Map<String, FeedItem> documents(Collection<FeedItem> writes) {
    Map<String, FeedItem> index = new HashMap<>();
    writes.forEach(
        item ->
            index.merge(
                item.id(), item, (old, young) -> young.version() >= old.version() ? young : old));
    index.values().removeIf(FeedItem::tombstone);
    return index;
  }

  static Shown of(FeedItem item) {
    return new Shown(
        item.scope(),
        item.visibility(),
        item.verb(),
        item.actors(),
        item.people(),
        item.object(),
        item.objectType(),
        item.thread(),
        item.inReplyTo(),
        item.channel(),
        new TreeSet<>(item.audience()),
        item.title(),
        item.text(),
        new TreeSet<>(item.tags()),
        new TreeSet<>(item.artifacts()),
        item.url(),
        item.activities(),
        item.start(),
        item.time(),
        item.edited(),
        item.rank());
  }
}

package dev.grapevine.feed;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a reader finds in the feeds, as far as it depends on the history of an object. */
record Shown(
    String object,
    String activity,
    String scope,
    Visibility visibility,
    Set<String> audience,
    String text,
    boolean edited,
    Instant start,
    Instant time,
    long version) {

  /** What stands after these writes, by the rules of the index: no lower version replaces. */
  static Set<Shown> after(Collection<FeedItem> writes) {
    Map<String, FeedItem> index = new HashMap<>();
    writes.forEach(
        item ->
            index.merge(
                item.id(), item, (old, young) -> young.version() >= old.version() ? young : old));
    Set<Shown> shown = new HashSet<>();
    index.values().stream().filter(item -> !item.tombstone()).map(Shown::of).forEach(shown::add);
    return shown;
  }

  private static Shown of(FeedItem item) {
    return new Shown(
        item.object(),
        item.activities().get(0),
        item.scope(),
        item.visibility(),
        Set.copyOf(item.audience()),
        item.text(),
        item.edited(),
        item.start(),
        item.time(),
        item.version());
  }
}

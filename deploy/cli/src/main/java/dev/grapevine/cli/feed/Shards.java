package dev.grapevine.cli.feed;

import dev.grapevine.schemas.FeedItem;
import java.util.List;
import java.util.Map;

/** The shards behind a feed, each of which numbers its changes. */
interface Shards {

  /** A shard of an index. */
  record Shard(String index, String number) {}

  /** A document as it was after a change. */
  record Change(String id, long number, FeedItem item) {}

  /** The number up to which each shard has all changes; empty while there is no index. */
  Map<Shard, Long> newest();

  /**
   * The changes after one, by number, so many at most; those that are replaced since are missing.
   */
  List<Change> after(Shard shard, long number, int limit);
}

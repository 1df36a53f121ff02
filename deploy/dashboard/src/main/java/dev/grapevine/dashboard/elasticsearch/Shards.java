package dev.grapevine.dashboard.elasticsearch;

import java.util.List;
import java.util.Map;

/** The shards behind an alias, each of which numbers its changes. */
public interface Shards<T> {

  /** A shard of an index. */
  record Shard(String index, String number) {}

  /** A document as it was after a change. */
  record Change<T>(String id, long number, T document) {}

  /** The number up to which each shard has all changes; empty while there is no index. */
  Map<Shard, Long> newest();

  /**
   * The changes after one, by number, so many at most; those that are replaced since are missing.
   */
  List<Change<T>> after(Shard shard, long number, int limit);
}

package dev.grapevine.benchmark.state;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many documents and records were written to a port in this process, and how long they are. */
final class Tally {
  private static final Map<String, Tally> TALLIES = new ConcurrentHashMap<>();

  private final LongAdder documents = new LongAdder();
  private final LongAdder tombstones = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  static Tally of(String port) {
    return TALLIES.computeIfAbsent(port, name -> new Tally());
  }

  /** How many were written to all ports. */
  static long all() {
    return TALLIES.values().stream().mapToLong(Tally::documents).sum();
  }

  /** The ports that anything was written to, in the order of the alphabet. */
  static SortedMap<String, Tally> written() {
    SortedMap<String, Tally> written = new TreeMap<>(TALLIES);
    written.values().removeIf(tally -> tally.documents() == 0);
    return written;
  }

  void add(byte[] document, boolean tombstone) {
    documents.increment();
    bytes.add(document.length);
    if (tombstone) {
      tombstones.increment();
    }
  }

  long documents() {
    return documents.sum();
  }

  long tombstones() {
    return tombstones.sum();
  }

  long bytes() {
    return bytes.sum();
  }
}

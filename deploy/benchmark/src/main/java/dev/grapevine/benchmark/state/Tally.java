package dev.grapevine.benchmark.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many documents were written to a port in this process, and how long they are. */
final class Tally {
  private static final Map<String, Tally> TALLIES = new ConcurrentHashMap<>();

  private final LongAdder documents = new LongAdder();
  private final LongAdder tombstones = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  static Tally of(String port) {
    return TALLIES.computeIfAbsent(port, name -> new Tally());
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

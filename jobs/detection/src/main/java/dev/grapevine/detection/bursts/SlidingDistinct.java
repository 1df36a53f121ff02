package dev.grapevine.detection.bursts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many distinct things there were in the last so many panes. */
final class SlidingDistinct {
  private record Seen(int pane, long key) {}

  private final int length;
  private final Map<Long, Integer> newest = new HashMap<>();
  private final Deque<Seen> order = new ArrayDeque<>();

  SlidingDistinct(int length) {
    this.length = length;
  }

  void add(int pane, long key) {
    Integer before = newest.get(key);
    if (before == null || before < pane) {
      newest.put(key, pane);
      order.addLast(new Seen(pane, key));
    }
  }

  /** Up to the end of a pane; panes must not go back. */
  int at(int pane) {
    while (!order.isEmpty() && order.peekFirst().pane() <= pane - length) {
      Seen oldest = order.pollFirst();
      newest.remove(oldest.key(), oldest.pane());
    }
    return newest.size();
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(order.size());
    for (Seen seen : order) {
      out.writeInt(seen.pane());
      out.writeLong(seen.key());
    }
  }

  static SlidingDistinct readFrom(DataInput in, int length) throws IOException {
    SlidingDistinct distinct = new SlidingDistinct(length);
    for (int left = in.readInt(); left > 0; left--) {
      distinct.add(in.readInt(), in.readLong());
    }
    return distinct;
  }
}

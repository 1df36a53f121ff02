package dev.grapevine.detection.bursts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many distinct people were active in the last so many panes. */
final class SlidingDistinct {
  private record Seen(int pane, int actor) {}

  private final int length;
  private final Map<Integer, Integer> newest = new HashMap<>();
  private final Deque<Seen> order = new ArrayDeque<>();

  SlidingDistinct(int length) {
    this.length = length;
  }

  void add(int pane, int actor) {
    Integer before = newest.get(actor);
    if (before == null || before < pane) {
      newest.put(actor, pane);
      order.addLast(new Seen(pane, actor));
    }
  }

  /** Up to the end of a pane; panes must not go back. */
  int at(int pane) {
    while (!order.isEmpty() && order.peekFirst().pane() <= pane - length) {
      Seen oldest = order.pollFirst();
      newest.remove(oldest.actor(), oldest.pane());
    }
    return newest.size();
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(order.size());
    for (Seen seen : order) {
      out.writeInt(seen.pane());
      out.writeInt(seen.actor());
    }
  }

  static SlidingDistinct readFrom(DataInput in, int length) throws IOException {
    SlidingDistinct distinct = new SlidingDistinct(length);
    for (int left = in.readInt(); left > 0; left--) {
      distinct.add(in.readInt(), in.readInt());
    }
    return distinct;
  }
}

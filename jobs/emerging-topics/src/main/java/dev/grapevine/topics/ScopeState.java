package dev.grapevine.topics;

import dev.grapevine.detection.bursts.ScopeActivity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who was active in a scope, and who will have been once time has come to later panes. */
public final class ScopeState {
  private static final int FORMAT = 1;

  private final ScopeActivity activity;
  private final Map<Integer, Set<Long>> ahead = new TreeMap<>();
  private long expiry;

  ScopeState() {
    this(new ScopeActivity());
  }

  private ScopeState(ScopeActivity activity) {
    this.activity = activity;
  }

  ScopeActivity activity() {
    return activity;
  }

  /** When all is to be forgotten, in milliseconds of event time; 0 before anything came. */
  long expiry() {
    return expiry;
  }

  void expireAt(long millis) {
    expiry = Math.max(expiry, millis);
  }

  /** Those of a pane that has not ended; whether it is a new one. */
  boolean begin(int pane) {
    return ahead.putIfAbsent(pane, new HashSet<>()) == null;
  }

  void add(int pane, long pair) {
    ahead.get(pane).add(pair);
  }

  /** Those of a pane that has ended; null if it was not begun. */
  Set<Long> end(int pane) {
    return ahead.remove(pane);
  }

  /** What is left once all is forgotten but the panes that have not ended; null for nothing. */
  ScopeState forgotten() {
    ScopeState left = new ScopeState();
    left.ahead.putAll(ahead);
    return ahead.isEmpty() ? null : left;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeByte(FORMAT);
    activity.writeTo(out);
    out.writeLong(expiry);
    out.writeInt(ahead.size());
    for (Map.Entry<Integer, Set<Long>> pane : ahead.entrySet()) {
      out.writeInt(pane.getKey());
      out.writeInt(pane.getValue().size());
      for (long pair : pane.getValue()) {
        out.writeLong(pair);
      }
    }
  }

  static ScopeState readFrom(DataInput in) throws IOException {
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("The state of a scope has the unknown format " + format);
    }
    ScopeState state = new ScopeState(ScopeActivity.readFrom(in));
    state.expiry = in.readLong();
    for (int panes = in.readInt(); panes > 0; panes--) {
      int pane = in.readInt();
      state.begin(pane);
      for (int pairs = in.readInt(); pairs > 0; pairs--) {
        state.add(pane, in.readLong());
      }
    }
    return state;
  }
}

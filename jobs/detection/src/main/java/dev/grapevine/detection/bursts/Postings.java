package dev.grapevine.detection.bursts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Postings of one term by pane, in columns: there are millions of them. */
final class Postings {
  private static final int[] NO_INTS = {};

  private int size;
  private int[] panes = NO_INTS;
  private int[] actors = NO_INTS;
  private int[] conversations = NO_INTS;
  private int[] fingerprints = NO_INTS;
  private long[] messages = {};
  private boolean[] titled = {};

  int size() {
    return size;
  }

  int pane(int i) {
    return panes[i];
  }

  Posting get(int i) {
    return new Posting(
        panes[i], actors[i], conversations[i], fingerprints[i], messages[i], titled[i]);
  }

  void addTo(Distinct distinct, int i) {
    distinct.add(actors[i], conversations[i], fingerprints[i], titled[i]);
  }

  /** Whether a posting of this message in this pane is there. */
  boolean has(int pane, long message) {
    return indexOf(pane, message) >= 0;
  }

  /** After those of the same pane and of earlier ones. */
  void add(Posting posting) {
    int at = size;
    while (at > 0 && panes[at - 1] > posting.pane()) {
      at--;
    }
    if (size == panes.length) {
      grow(Math.max(2, size + size / 2));
    }
    shift(at, at + 1);
    panes[at] = posting.pane();
    actors[at] = posting.actor();
    conversations[at] = posting.conversation();
    fingerprints[at] = posting.fingerprint();
    messages[at] = posting.message();
    titled[at] = posting.titled();
    size++;
  }

  /** Whether it was there. */
  boolean remove(int pane, long message) {
    int at = indexOf(pane, message);
    if (at >= 0) {
      shift(at + 1, at);
      size--;
    }
    return at >= 0;
  }

  /** Drops the oldest. */
  void drop(int count) {
    if (count > 0) {
      shift(count, 0);
      size -= count;
    }
  }

  /** How many are not after a pane. */
  int upTo(int pane) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (panes[middle] <= pane) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int indexOf(int pane, long message) {
    for (int i = size - 1; i >= 0 && panes[i] >= pane; i--) {
      if (panes[i] == pane && messages[i] == message) {
        return i;
      }
    }
    return -1;
  }

  private void grow(int length) {
    panes = Arrays.copyOf(panes, length);
    actors = Arrays.copyOf(actors, length);
    conversations = Arrays.copyOf(conversations, length);
    fingerprints = Arrays.copyOf(fingerprints, length);
    messages = Arrays.copyOf(messages, length);
    titled = Arrays.copyOf(titled, length);
  }

  private void shift(int from, int to) {
    System.arraycopy(panes, from, panes, to, size - from);
    System.arraycopy(actors, from, actors, to, size - from);
    System.arraycopy(conversations, from, conversations, to, size - from);
    System.arraycopy(fingerprints, from, fingerprints, to, size - from);
    System.arraycopy(messages, from, messages, to, size - from);
    System.arraycopy(titled, from, titled, to, size - from);
  }

  /** One that changes no more when this does. */
  Postings copy() {
    Postings copy = new Postings();
    if (size > 0) {
      copy.size = size;
      copy.panes = panes;
      copy.actors = actors;
      copy.conversations = conversations;
      copy.fingerprints = fingerprints;
      copy.messages = messages;
      copy.titled = titled;
      copy.grow(size);
    }
    return copy;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      get(i).writeTo(out);
    }
  }

  static Postings readFrom(DataInput in) throws IOException {
    Postings postings = new Postings();
    int count = in.readInt();
    if (count > 0) {
      postings.grow(count);
    }
    for (int i = 0; i < count; i++) {
      postings.add(Posting.readFrom(in));
    }
    return postings;
  }
}

package dev.grapevine.elasticsearch.sink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.connector.base.sink.writer.RequestBuffer;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;

/**
 * The queue before Elasticsearch. It holds at most one write per document, the latest, and hands
 * out none while another to the same document is on its way: {@code external_gte} accepts an equal
 * version, so a retried older write could otherwise overwrite a newer one.
 *
 * <p>An entry that arrives while its key is on its way waits outside the queue, unseen by {@link
 * #size()}, until {@link #settle} hands it out with the answer. There are never more of those than
 * entries on their way, so the buffer stays bounded. Used by the writer's thread alone.
 */
final class CoalescingBuffer implements RequestBuffer<BulkEntry> {
  private final Deque<DocumentKey> order = new ArrayDeque<>();
  private final Map<DocumentKey, RequestEntryWrapper<BulkEntry>> ready = new HashMap<>();
  private final Map<DocumentKey, RequestEntryWrapper<BulkEntry>> waiting = new LinkedHashMap<>();
  private final Set<DocumentKey> onTheirWay = new HashSet<>();
  private final Set<DocumentKey> returning = new HashSet<>();
  private final Runnable onCoalesced;
  private long readyBytes;
  private long waitingBytes;

  CoalescingBuffer(Runnable onCoalesced) {
    this.onCoalesced = onCoalesced;
  }

  @Override
  public void add(RequestEntryWrapper<BulkEntry> entry, boolean prioritize) {
    DocumentKey key = entry.getRequestEntry().key();
    if (prioritize && returning.remove(key)) {
      onTheirWay.remove(key);
      RequestEntryWrapper<BulkEntry> later = waiting.remove(key);
      waitingBytes -= sizeOf(later);
      enqueue(key, later == null ? entry : latest(entry, later), true);
    } else if (onTheirWay.contains(key)) {
      RequestEntryWrapper<BulkEntry> earlier = waiting.get(key);
      RequestEntryWrapper<BulkEntry> kept = earlier == null ? entry : latest(earlier, entry);
      waiting.put(key, kept);
      waitingBytes += kept.getSize() - sizeOf(earlier);
    } else {
      enqueue(key, entry, prioritize);
    }
  }

  private void enqueue(DocumentKey key, RequestEntryWrapper<BulkEntry> entry, boolean prioritize) {
    RequestEntryWrapper<BulkEntry> present = ready.get(key);
    RequestEntryWrapper<BulkEntry> kept = present == null ? entry : latest(present, entry);
    if (present == null && prioritize) {
      order.addFirst(key);
    } else if (present == null) {
      order.addLast(key);
    }
    ready.put(key, kept);
    readyBytes += kept.getSize() - sizeOf(present);
  }

  /** Takes the next entry, whose key is on its way from now until {@link #settle}. */
  @Override
  public RequestEntryWrapper<BulkEntry> poll() {
    DocumentKey key = order.poll();
    if (key == null) {
      return null;
    }
    RequestEntryWrapper<BulkEntry> entry = ready.remove(key);
    readyBytes -= entry.getSize();
    onTheirWay.add(key);
    return entry;
  }

  /**
   * Ends the journey of a batch.
   *
   * @param sent what {@link #poll} gave
   * @param again retries and dead letters
   * @return all that must be added back at the head: {@code again}, joined with what waited for the
   *     batch. Until that happens these keys stay on their way, so nothing can slip in between.
   */
  List<BulkEntry> settle(List<BulkEntry> sent, List<BulkEntry> again) {
    Map<DocumentKey, BulkEntry> back = new LinkedHashMap<>();
    again.forEach(entry -> back.merge(entry.key(), entry, this::latest));
    for (BulkEntry entry : sent) {
      DocumentKey key = entry.key();
      RequestEntryWrapper<BulkEntry> later = waiting.remove(key);
      if (later != null) {
        waitingBytes -= later.getSize();
        back.merge(key, later.getRequestEntry(), this::latest);
      }
      if (back.containsKey(key)) {
        returning.add(key);
      } else {
        onTheirWay.remove(key);
      }
    }
    return List.copyOf(back.values());
  }

  boolean hasEntriesOnTheirWay() {
    return !onTheirWay.isEmpty();
  }

  /** Bytes of all that is held in memory, the waiting entries included. */
  long heldBytes() {
    return readyBytes + waitingBytes;
  }

  @Override
  public RequestEntryWrapper<BulkEntry> peek() {
    return ready.get(order.peek());
  }

  @Override
  public boolean isEmpty() {
    return order.isEmpty();
  }

  @Override
  public int size() {
    return order.size();
  }

  @Override
  public long totalSizeInBytes() {
    return readyBytes;
  }

  @Override
  public Collection<RequestEntryWrapper<BulkEntry>> getBufferedState() {
    List<RequestEntryWrapper<BulkEntry>> state = new ArrayList<>();
    order.forEach(key -> state.add(ready.get(key)));
    state.addAll(waiting.values());
    return state;
  }

  private BulkEntry latest(BulkEntry earlier, BulkEntry later) {
    onCoalesced.run();
    return BulkEntry.latest(earlier, later);
  }

  private RequestEntryWrapper<BulkEntry> latest(
      RequestEntryWrapper<BulkEntry> earlier, RequestEntryWrapper<BulkEntry> later) {
    BulkEntry kept = latest(earlier.getRequestEntry(), later.getRequestEntry());
    boolean isLater = kept.document() == later.getRequestEntry().document();
    return new RequestEntryWrapper<>(kept, isLater ? later.getSize() : earlier.getSize());
  }

  private static long sizeOf(RequestEntryWrapper<BulkEntry> entry) {
    return entry == null ? 0 : entry.getSize();
  }
}

package dev.grapevine.sdk.files;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a back-test has come. The source of a graph is copied when the graph is submitted, so the
 * two find each other by a key; they are in one process.
 */
public final class BacktestProgress implements AutoCloseable {
  private static final Map<String, BacktestProgress> RUNNING = new ConcurrentHashMap<>();

  private final String key = UUID.randomUUID().toString();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();
  private volatile Instant first;
  private volatile Instant last;

  BacktestProgress() {
    RUNNING.put(key, this);
  }

  static BacktestProgress of(String key) {
    return RUNNING.get(key);
  }

  String key() {
    return key;
  }

  /** Bytes read so far, as they lie on disk. */
  public long bytes() {
    return bytes.get();
  }

  /** Records read so far. */
  public long records() {
    return records.get();
  }

  /** Records left out because they lie after the end. */
  public long leftOut() {
    return skipped.get();
  }

  /** The earliest time read so far, or null. */
  public Instant first() {
    return first;
  }

  /** The latest time read so far, or null. */
  public Instant last() {
    return last;
  }

  void bytes(long count) {
    bytes.addAndGet(count);
  }

  void skipped() {
    skipped.incrementAndGet();
  }

  void read(Instant time) {
    records.incrementAndGet();
    if (time != null) {
      first = first == null || time.isBefore(first) ? time : first;
      last = last == null || time.isAfter(last) ? time : last;
    }
  }

  @Override
  public void close() {
    RUNNING.remove(key);
  }
}

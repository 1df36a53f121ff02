package dev.grapevine.sdk.files;

import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Ticks;
import dev.grapevine.sdk.runtime.SequenceSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The records of an archive up to a time, and then ticks that close time there: one for each
 * parallel task, so that every one of them hears it. Which records are late is decided here, where
 * there is one order, so that it does not depend on the number of tasks or their speed.
 */
final class BacktestSource implements SequenceSource.Sequence<RawRecord> {
  /** The header of a late record: the newest time before it. */
  static final String LATE_HEADER = "grapevine-late";

  private final ArchiveReader reader;
  private final BacktestProgress progress;
  private final Instant until;
  private final Duration lateness;
  private final int tasks;
  private final Clock clock;
  private Instant newest;
  private int ticks;
  private boolean finished;

  /**
   * @param until null for the time of the newest record plus the lateness
   * @param tasks how many ticks it takes
   * @param clock by which records from the future are told, which say nothing about time
   */
  BacktestSource(
      ArchiveReader reader,
      BacktestProgress progress,
      Instant until,
      Duration lateness,
      int tasks,
      Clock clock) {
    this.reader = reader;
    this.progress = progress;
    this.until = until;
    this.lateness = lateness;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public RawRecord next() throws Exception {
    ArchiveReader.Timed record = reader.next();
    while (record != null && isAfterEnd(record.time())) {
      progress.skipped();
      record = reader.next();
    }
    if (record == null) {
      return closingTick();
    }
    boolean timed = record.time() != null && !isFuture(record.time());
    progress.read(timed ? record.time() : null);
    return timed ? timed(record.raw(), record.time()) : record.raw();
  }

  /** Such a record will be set aside: time does not come to it. */
  private boolean isFuture(Instant time) {
    return time.toEpochMilli() > clock.millis() + lateness.toMillis();
  }

  private RawRecord timed(RawRecord raw, Instant time) {
    if (newest == null || time.isAfter(newest)) {
      newest = time;
    }
    boolean late = time.toEpochMilli() < newest.toEpochMilli() - lateness.toMillis();
    return late ? marked(raw) : raw;
  }

  private RawRecord marked(RawRecord raw) {
    Map<String, String> headers = new HashMap<>(raw.headers());
    headers.put(LATE_HEADER, newest.toString());
    return new RawRecord(raw.topic(), raw.partition(), raw.offset(), headers, raw.value());
  }

  private boolean isAfterEnd(Instant time) {
    return until != null && time != null && time.isAfter(until);
  }

  private RawRecord closingTick() {
    Instant end = until != null ? until : newest == null ? null : newest.plus(lateness);
    if (end == null || ticks == tasks) {
      finished = true;
      return null;
    }
    // Watermarks stay behind by the lateness: the tick makes up for it, since nothing will follow.
    return Ticks.end("backtest", ticks++, end.plus(lateness));
  }

  @Override
  public boolean isFinished() {
    return finished;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

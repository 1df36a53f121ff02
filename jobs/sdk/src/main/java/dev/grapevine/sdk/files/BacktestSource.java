package dev.grapevine.sdk.files;

import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.Ticks;
import dev.grapevine.sdk.runtime.SequenceSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * The records of an archive up to a time, and then ticks that close time there: one for each
 * parallel task, so that every one of them hears it.
 */
final class BacktestSource implements SequenceSource.Sequence<RawRecord> {
  private final ArchiveReader reader;
  private final BacktestProgress progress;
  private final Instant until;
  private final Duration lateness;
  private final int tasks;
  private Instant newest;
  private int ticks;
  private boolean finished;

  /**
   * @param until null for the time of the newest record plus the lateness
   * @param tasks how many ticks it takes
   */
  BacktestSource(
      ArchiveReader reader,
      BacktestProgress progress,
      Instant until,
      Duration lateness,
      int tasks) {
    this.reader = reader;
    this.progress = progress;
    this.until = until;
    this.lateness = lateness;
    this.tasks = tasks;
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
    if (record.time() != null && (newest == null || record.time().isAfter(newest))) {
      newest = record.time();
    }
    progress.read(record.time());
    return record.raw();
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
    return Ticks.raw("backtest", ticks++, end.plus(lateness));
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

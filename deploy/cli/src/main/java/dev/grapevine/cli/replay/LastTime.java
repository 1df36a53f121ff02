package dev.grapevine.cli.replay;

import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.archive.ActivityClock;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.sdk.files.Archive;
import dev.grapevine.sdk.files.ArchiveReader;
import dev.grapevine.sdk.files.ArchiveReader.Timed;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Finds the time of an archive's last event, for which all of it must be read. */
final class LastTime {
  private LastTime() {}

  /**
   * Reads the archive.
   *
   * @param horizon records after it are from the future, and would move the others into the past
   */
  static Optional<Instant> of(
      Archive archive, Instant horizon, Interruption interruption, PrintWriter err)
      throws IOException {
    Archive plain = new Archive(archive.files(), archive.headers(), new ActivityClock());
    AtomicLong bytes = new AtomicLong();
    Instant last = null;
    try (ArchiveReader reader = plain.open(bytes::addAndGet);
        Progress progress =
            Progress.start(err, "Looking for the end", Progress.Unit.BYTES, plain.size())) {
      for (Timed record = reader.next();
          record != null && !interruption.isRequested();
          record = reader.next()) {
        Instant time = record.time();
        if (time != null && !time.isAfter(horizon) && (last == null || time.isAfter(last))) {
          last = time;
        }
        progress.to(bytes.get());
      }
    }
    return Optional.ofNullable(last);
  }
}

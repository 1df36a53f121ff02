package dev.grapevine.cli.replay;

import dev.grapevine.sdk.files.ArchiveReader;
import dev.grapevine.sdk.files.ArchiveReader.Timed;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * The records of an archive, of which the first ones are looked at before any is taken: standard
 * input cannot be opened twice.
 */
final class Records implements AutoCloseable {
  private final ArchiveReader reader;
  private final Queue<Timed> seen = new ArrayDeque<>();

  Records(ArchiveReader reader) {
    this.reader = reader;
  }

  /** The time of the first record that has one, among so many; later calls take it from there. */
  Optional<Instant> firstTime(int among) throws IOException {
    for (int i = 0; i < among; i++) {
      Timed record = reader.next();
      if (record == null) {
        return Optional.empty();
      }
      seen.add(record);
      if (record.time() != null) {
        return Optional.of(record.time());
      }
    }
    return Optional.empty();
  }

  /** How many were looked at and not taken yet. */
  int waiting() {
    return seen.size();
  }

  /** The next record, or null after the last one. */
  Timed next() throws IOException {
    return seen.isEmpty() ? reader.next() : seen.remove();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

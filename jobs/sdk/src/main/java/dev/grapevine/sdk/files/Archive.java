package dev.grapevine.sdk.files;

import dev.grapevine.sdk.RawRecord;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Files of one record a line, which are read together in the order of their records' times.
 *
 * @param files paths, gzipped or not; {@code -} stands for standard input
 * @param headers what is said of every record of a file, beside the file's own source
 * @param clock tells the time of a record
 */
public record Archive(List<String> files, Map<String, String> headers, RecordClock clock)
    implements Serializable {

  /** The path that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** Tells the time of a record; null where it cannot be read. */
  @FunctionalInterface
  public interface RecordClock extends Serializable {
    Instant timeOf(RawRecord raw);
  }

  public Archive {
    files = List.copyOf(files);
    headers = Map.copyOf(headers);
    files.forEach(Archive::check);
  }

  private static void check(String file) {
    if (file.equals(STANDARD_INPUT)) {
      return;
    }
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(file + ": there is no such file. Check the path.");
    }
    if (Files.isDirectory(path)) {
      throw new IllegalArgumentException(file + " is a folder. Name the files in it.");
    }
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException(file + " may not be read. Check its permissions.");
    }
  }

  /**
   * How many bytes there are to read, as they lie on disk; -1 where that is unknown.
   *
   * @throws IOException if a file cannot be looked at
   */
  public long size() throws IOException {
    long size = 0;
    for (String file : files) {
      if (file.equals(STANDARD_INPUT)) {
        return -1;
      }
      size += Files.size(Path.of(file));
    }
    return size;
  }

  /**
   * Opens the archive at its beginning.
   *
   * @param progress is told of bytes as they are read from disk
   * @throws IOException if a file cannot be opened
   */
  public ArchiveReader open(LongConsumer progress) throws IOException {
    return new ArchiveReader(this, progress);
  }
}

package dev.grapevine.sdk.files;

import dev.grapevine.schemas.Limits;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * The lines of a file as bytes, gzipped or not, without their ends, which are LF or CRLF. Of a line
 * that is longer than any record may be, only so much is kept that its length can still be seen, so
 * that no file can fill the memory.
 */
final class LineReader implements AutoCloseable {
  /**
   * One byte more than the longest record, so that a longer one is refused for its length, and one
   * for the CR of a line's end.
   */
  static final int MAX_LINE_BYTES = Limits.DOCUMENT_BYTES + 2;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;

  private final String name;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;
  private long number;

  LineReader(String file, LongConsumer progress) throws IOException {
    name = file;
    InputStream raw =
        file.equals(Archive.STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file));
    BufferedInputStream counted =
        new BufferedInputStream(new Counting(raw, progress), BUFFER_BYTES);
    try {
      in = isGzip(counted) ? new GZIPInputStream(counted, BUFFER_BYTES) : counted;
    } catch (IOException e) {
      counted.close();
      throw unreadable(e);
    }
  }

  private static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return magic == GZIP_MAGIC;
  }

  /** The next line without its end, or null after the last one. */
  byte[] next() throws IOException {
    ByteArrayOutputStream begun = null;
    while (true) {
      if (position == limit && !fill()) {
        if (begun == null) {
          return null;
        }
        number++;
        return withoutCr(begun.toByteArray());
      }
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      boolean complete = end < limit;
      if (complete && begun == null) {
        int start = position;
        position = end + 1;
        number++;
        int length = end > start && buffer[end - 1] == '\r' ? end - start - 1 : end - start;
        return Arrays.copyOfRange(buffer, start, start + length);
      }
      begun = begun == null ? new ByteArrayOutputStream() : begun;
      begun.write(buffer, position, Math.min(end - position, MAX_LINE_BYTES - begun.size()));
      position = complete ? end + 1 : end;
      if (complete) {
        number++;
        return withoutCr(begun.toByteArray());
      }
    }
  }

  private static byte[] withoutCr(byte[] line) {
    int last = line.length - 1;
    return last >= 0 && line[last] == '\r' ? Arrays.copyOf(line, last) : line;
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  private boolean fill() throws IOException {
    try {
      limit = in.read(buffer);
    } catch (IOException e) {
      throw unreadable(e);
    }
    position = 0;
    limit = Math.max(limit, 0);
    return limit > 0;
  }

  private IOException unreadable(IOException e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    IOException unreadable =
        new IOException(
            "%s cannot be read after line %d: %s. Is the file complete?"
                .formatted(name, number, why));
    // Not as its cause, since it is the first cause that is shown, and it does not name the file.
    unreadable.addSuppressed(e);
    return unreadable;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class Counting extends FilterInputStream {
    private final LongConsumer progress;

    Counting(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count > 0) {
        progress.accept(count);
      }
      return count;
    }

    /** At least 1: a pipe that has nothing now may, and gzip must look for its next member. */
    @Override
    public int available() throws IOException {
      return Math.max(1, super.available());
    }
  }
}

package dev.grapevine.sdk.files;

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
 * The lines of a file as bytes, gzipped or not. Of a line that is longer than any record may be,
 * only so much is kept that its length can still be seen, so that no file can fill the memory.
 */
final class LineReader implements AutoCloseable {
  /** One byte more than the longest record, so that a longer one is refused for its length. */
  private static final int MAX_LINE_BYTES = (1 << 20) + 1;

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
    in = isGzip(counted) ? new GZIPInputStream(counted, BUFFER_BYTES) : counted;
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
        number++;
        return begun == null ? null : begun.toByteArray();
      }
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      boolean complete = end < limit;
      if (complete && begun == null) {
        byte[] line = Arrays.copyOfRange(buffer, position, end);
        position = end + 1;
        number++;
        return line;
      }
      begun = begun == null ? new ByteArrayOutputStream() : begun;
      begun.write(buffer, position, Math.min(end - position, MAX_LINE_BYTES - begun.size()));
      position = complete ? end + 1 : end;
      if (complete) {
        number++;
        return begun.toByteArray();
      }
    }
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  private boolean fill() throws IOException {
    try {
      limit = in.read(buffer);
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be read after line %d: %s. Is the file complete?"
              .formatted(name, number, e.getMessage()),
          e);
    }
    position = 0;
    limit = Math.max(limit, 0);
    return limit > 0;
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
  }
}

package dev.grapevine.sdk.files;

import dev.grapevine.sdk.RawRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/**
 * Reads the files of an archive side by side, always the record next whose time is the earliest. A
 * record whose time cannot be read stays where it stands in its file. Blank lines are no records.
 */
public final class ArchiveReader implements AutoCloseable {

  /** The header that says where a record comes from; a file's name says it for its records. */
  public static final String SOURCE_HEADER = "grapevine-source";

  /**
   * A record with its time.
   *
   * @param time null where it cannot be read
   */
  public record Timed(RawRecord raw, Instant time) {}

  private final Archive archive;
  private final List<OpenFile> files = new ArrayList<>();
  private final PriorityQueue<OpenFile> queue =
      new PriorityQueue<>(
          Comparator.comparing((OpenFile file) -> file.order).thenComparing(file -> file.index));

  ArchiveReader(Archive archive, LongConsumer progress) throws IOException {
    this.archive = archive;
    try {
      for (String file : archive.files()) {
        OpenFile open = new OpenFile(file, files.size(), progress);
        files.add(open);
        if (open.advance()) {
          queue.add(open);
        }
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * The next record, or null after the last one.
   *
   * @throws IOException if a file cannot be read on
   */
  public Timed next() throws IOException {
    OpenFile file = queue.poll();
    if (file == null) {
      return null;
    }
    Timed next = file.head;
    if (file.advance()) {
      queue.add(file);
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    for (OpenFile file : files) {
      file.lines.close();
    }
  }

  private final class OpenFile {
    private final String name;
    private final int index;
    private final LineReader lines;
    private final Map<String, String> headers;
    private Timed head;
    private Instant order = Instant.MIN;

    OpenFile(String name, int index, LongConsumer progress) throws IOException {
      this.name = name;
      this.index = index;
      lines = new LineReader(name, progress);
      headers = new HashMap<>(archive.headers());
      headers.computeIfPresent(SOURCE_HEADER, (key, prefix) -> prefix + "/" + stem(name));
    }

    boolean advance() throws IOException {
      byte[] line = nextLine();
      if (line == null) {
        return false;
      }
      RawRecord raw = new RawRecord(name, 0, lines.number(), headers, line);
      head = new Timed(raw, archive.clock().timeOf(raw));
      order = head.time() == null ? order : head.time();
      return true;
    }

    private byte[] nextLine() throws IOException {
      byte[] line = lines.next();
      while (line != null && isBlank(line)) {
        line = lines.next();
      }
      return line;
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The file's name without folders and without what follows the first dot. */
  private static String stem(String file) {
    if (file.equals(Archive.STANDARD_INPUT)) {
      return "stdin";
    }
    String name = Path.of(file).getFileName().toString();
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }
}

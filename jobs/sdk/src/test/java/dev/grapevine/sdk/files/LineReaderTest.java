package dev.grapevine.sdk.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.grapevine.schemas.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderTest {
  @TempDir Path folder;

  private final AtomicLong progress = new AtomicLong();

  private List<String> lines(byte[] content) throws IOException {
    return lines(Files.write(folder.resolve("a.jsonl"), content).toString());
  }

  private List<String> lines(String file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (LineReader reader = new LineReader(file, progress::addAndGet)) {
      for (byte[] line = reader.next(); line != null; line = reader.next()) {
        lines.add(new String(line, UTF_8));
        assertThat(reader.number()).isEqualTo(lines.size());
      }
    }
    return lines;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.write(part);
    }
    return bytes.toByteArray();
  }

  @Test
  void readsPlainLines() throws IOException {
    assertThat(lines("a\nbc\n".getBytes(UTF_8))).containsExactly("a", "bc");
    assertThat(progress).hasValue(5);
  }

  @Test
  void readsGzippedLines() throws IOException {
    byte[] gzipped = gzip("a\nbc\n");

    assertThat(lines(gzipped)).containsExactly("a", "bc");
    assertThat(progress).as("bytes as they lie on disk").hasValue(gzipped.length);
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertThat(lines("a\nbc".getBytes(UTF_8))).containsExactly("a", "bc");
  }

  @Test
  void anEmptyFileHasNoLines() throws IOException {
    assertThat(lines(new byte[0])).isEmpty();
    assertThat(lines(gzip(""))).isEmpty();
  }

  @Test
  void anEmptyLineIsALine() throws IOException {
    assertThat(lines("\n\na\n".getBytes(UTF_8))).containsExactly("", "", "a");
  }

  @Test
  void aCarriageReturnBelongsToTheEndOfTheLine() throws IOException {
    assertThat(lines("a\r\nb\rc\r\n\r\nd\r".getBytes(UTF_8))).containsExactly("a", "b\rc", "", "d");
  }

  @Test
  void aCarriageReturnIsDroppedWhereABufferEndsBetweenItAndItsLineFeed() throws IOException {
    String long1 = "x".repeat((1 << 16) - 1);

    assertThat(lines((long1 + "\r\nb\n").getBytes(UTF_8))).containsExactly(long1, "b");
  }

  @Test
  void aLineOfTheLargestSizeIsWholeAndALongerOneIsSeenToBeLonger() throws IOException {
    String largest = "x".repeat(Limits.DOCUMENT_BYTES);

    assertThat(lines((largest + "\r\n" + largest + "y\r\n").getBytes(UTF_8)))
        .extracting(String::length)
        .containsExactly(Limits.DOCUMENT_BYTES, Limits.DOCUMENT_BYTES + 1);
  }

  @Test
  void aHugeLineIsCutAndTakesNoMoreMemoryThanALargeOne() throws IOException {
    Path file = folder.resolve("huge.jsonl");
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 50; i++) {
        out.write(megabyte);
      }
      out.write("\nnext\n".getBytes(UTF_8));
    }
    long before = allocated();

    List<String> lines = lines(file.toString());

    assertThat(lines).hasSize(2).last().isEqualTo("next");
    assertThat(lines.get(0)).hasSize(LineReader.MAX_LINE_BYTES);
    assertThat(allocated() - before).isLessThan(16L << 20);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  @Test
  void aTruncatedGzipNamesTheFileAndTheLine() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append(i).append('\n');
    }
    byte[] whole = gzip(text.toString());

    assertThatThrownBy(() -> lines(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.jsonl cannot be read after line ")
        .hasMessageNotContaining("after line 0")
        .hasMessageEndingWith("Is the file complete?");
  }

  @Test
  void aGzipThatEndsInItsHeaderNamesTheFile() {
    assertThatThrownBy(() -> lines(new byte[] {0x1f, (byte) 0x8b, 8}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.jsonl cannot be read after line 0");
  }

  @Test
  void membersOfAConcatenatedGzipAreReadOneAfterAnother() throws IOException {
    assertThat(lines(concat(gzip("a\nb"), gzip("c\n"), gzip("d\n"))))
        .containsExactly("a", "bc", "d");
  }

  @Test
  void membersAreFoundInAPipeThatNeverSaysWhatIsAvailable() throws IOException {
    InputStream before = System.in;
    System.setIn(new Pipe(gzip("a\n"), gzip("b\n")));
    try {
      assertThat(lines(Archive.STANDARD_INPUT)).containsExactly("a", "b");
    } finally {
      System.setIn(before);
    }
  }

  /** Gives one piece at a time, and does not tell whether there is more. */
  private static final class Pipe extends FilterInputStream {
    private final List<byte[]> pieces;

    Pipe(byte[]... pieces) {
      super(new ByteArrayInputStream(new byte[0]));
      this.pieces = new ArrayList<>(List.of(pieces));
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count < 0 && !pieces.isEmpty()) {
        in = new ByteArrayInputStream(pieces.remove(0));
        return read(bytes, offset, length);
      }
      return count;
    }
  }
}

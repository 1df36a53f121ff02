package dev.grapevine.sdk.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.sdk.RawRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveReaderTest {
  @TempDir Path folder;

  /** A line is a number of seconds, or something that has no time. */
  private static Instant timeOf(RawRecord raw) {
    String text = new String(raw.value(), UTF_8).replaceAll("[a-z]*$", "");
    return text.matches("\\d+") ? Instant.ofEpochSecond(Long.parseLong(text)) : null;
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  private static List<RawRecord> read(Map<String, String> headers, String... files)
      throws IOException {
    Archive archive = new Archive(List.of(files), headers, ArchiveReaderTest::timeOf);
    List<RawRecord> records = new ArrayList<>();
    try (ArchiveReader reader = archive.open(bytes -> {})) {
      for (var next = reader.next(); next != null; next = reader.next()) {
        assertThat(next.time()).isEqualTo(timeOf(next.raw()));
        records.add(next.raw());
      }
    }
    return records;
  }

  private static List<String> texts(List<RawRecord> records) {
    return records.stream().map(record -> new String(record.value(), UTF_8)).toList();
  }

  @Test
  void filesAreMergedByTime() throws IOException {
    assertThat(texts(read(Map.of(), file("a", "1", "4", "5"), file("b", "2", "3", "6"))))
        .containsExactly("1", "2", "3", "4", "5", "6");
  }

  @Test
  void ofRecordsOfOneTimeThoseOfTheFileNamedFirstComeFirst() throws IOException {
    assertThat(texts(read(Map.of(), file("b", "1b", "1bb"), file("a", "1a", "2a"))))
        .containsExactly("1b", "1bb", "1a", "2a");
  }

  @Test
  void aRecordWithoutATimeKeepsItsPlaceInItsFile() throws IOException {
    assertThat(texts(read(Map.of(), file("a", "1", "x", "5"), file("b", "2", "y", "6"))))
        .containsExactly("1", "x", "2", "y", "5", "6");
  }

  @Test
  void aRecordWithoutATimeAtTheBeginningComesFirst() throws IOException {
    assertThat(texts(read(Map.of(), file("a", "1"), file("b", "x", "2"))))
        .containsExactly("x", "1", "2");
  }

  @Test
  void aFileOutOfOrderIsReadInItsOwnOrder() throws IOException {
    assertThat(texts(read(Map.of(), file("a", "5", "1", "6"), file("b", "4", "7"))))
        .containsExactly("4", "5", "1", "6", "7");
  }

  @Test
  void blankLinesAreNoRecordsButAreCounted() throws IOException {
    List<RawRecord> records = read(Map.of(), file("a", "", "1", "  \t", "\r", "2"));

    assertThat(texts(records)).containsExactly("1", "2");
    assertThat(records).extracting(RawRecord::offset).containsExactly(2L, 5L);
    assertThat(records).extracting(RawRecord::partition).containsOnly(0);
    assertThat(records).extracting(RawRecord::topic).containsOnly(folder.resolve("a").toString());
  }

  @Test
  void theSourceIsThatOfTheArchiveAndTheStemOfTheFile() throws IOException {
    Map<String, String> headers =
        Map.of(ArchiveReader.SOURCE_HEADER, "/zulip", "grapevine-visibility", "org");

    assertThat(
            read(
                headers,
                file("acme.2026.jsonl.gz", "1"),
                file(".hidden.jsonl", "2"),
                file("bare", "3")))
        .extracting(RawRecord::headers)
        .containsExactly(
            Map.of("grapevine-source", "/zulip/acme", "grapevine-visibility", "org"),
            Map.of("grapevine-source", "/zulip/.hidden", "grapevine-visibility", "org"),
            Map.of("grapevine-source", "/zulip/bare", "grapevine-visibility", "org"));
  }

  @Test
  void withoutASourceOfTheArchiveNoneIsNamed() throws IOException {
    assertThat(read(Map.of(), file("a", "1")).get(0).headers()).isEmpty();
  }

  @Test
  void standardInputIsReadLikeAFile() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("1\n3\n".getBytes(UTF_8)));
    try {
      List<RawRecord> records =
          read(Map.of(ArchiveReader.SOURCE_HEADER, "/s"), "-", file("a", "2"));
      assertThat(texts(records)).containsExactly("1", "2", "3");
      assertThat(records.get(0).headers()).containsEntry("grapevine-source", "/s/stdin");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aFileThatIsNotThereIsRefusedAtOnce() {
    assertThatThrownBy(
            () -> new Archive(List.of("/no/such/file"), Map.of(), ArchiveReaderTest::timeOf))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/no/such/file: there is no such file. Check the path.");
    assertThatThrownBy(
            () -> new Archive(List.of(folder.toString()), Map.of(), ArchiveReaderTest::timeOf))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void theSizeIsKnownUnlessStandardInputIsAmongTheFiles() throws IOException {
    String[] files = {file("a", "1", "2"), file("b", "3")};

    assertThat(new Archive(Arrays.asList(files), Map.of(), ArchiveReaderTest::timeOf).size())
        .isEqualTo(6);
    assertThat(new Archive(List.of(files[0], "-"), Map.of(), ArchiveReaderTest::timeOf).size())
        .isEqualTo(-1);
  }
}

package dev.grapevine.sdk.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {
  @TempDir Path folder;

  private void part(String name, Line... lines) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (Line line : lines) {
        Parts.write(line, out);
      }
    }
  }

  private static Line line(String id, long version, long millis, String json) {
    return new Line(id, version, millis, false, json.getBytes(UTF_8));
  }

  private static Line tombstone(String id, long version, long millis) {
    return new Line(id, version, millis, true, "gone".getBytes(UTF_8));
  }

  private String joined() throws IOException {
    Path target = folder.resolve("feed.jsonl");
    long count = Parts.join(folder, "feed", target);
    String text = Files.readString(target);
    assertThat(text.lines()).hasSize((int) count);
    return text;
  }

  @Test
  void theNewestVersionStandsInWhateverPartItLies() throws IOException {
    part("feed~0-1", line("a", 2, 0, "a2"), line("b", 1, 1, "b1"));
    part("feed~1-1", line("a", 1, 0, "a1"), line("b", 2, 1, "b2"));

    assertThat(joined()).isEqualTo("a2\nb2\n");
  }

  @Test
  void ofEqualVersionsThatWrittenLastStands() throws IOException {
    part("feed~0-1", line("a", 1, 0, "first"), line("a", 1, 0, "last"));

    assertThat(joined()).isEqualTo("last\n");
  }

  @Test
  void tombstonesVanishAndSoDoesWhatTheyBury() throws IOException {
    part(
        "feed~0-1",
        line("a", 1, 0, "a"),
        tombstone("a", 2, 0),
        tombstone("b", 1, 0),
        line("b", 2, 0, "risen"));

    assertThat(joined()).isEqualTo("risen\n");
  }

  @Test
  void linesAreInOrderOfTimeAndThenOfId() throws IOException {
    part("feed~0-1", line("b", 1, 2, "2b"), line("z", 1, 1, "1z"));
    part("feed~1-1", line("a", 1, 2, "2a"), line("y", 1, 3, "3y"));

    assertThat(joined()).isEqualTo("1z\n2a\n2b\n3y\n");
  }

  @Test
  void manyPartsAreJoined() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      part("feed~" + i + "-1", line("id" + i, 1, i, "line é " + i));
      expected.append("line é ").append(i).append('\n');
    }

    assertThat(joined()).isEqualTo(expected.toString());
  }

  @Test
  void partsOfOtherResultsAreLeftAlone() throws IOException {
    part("feed~0-1", line("a", 1, 0, "feed"));
    part("feed-history~0-1", line("b", 1, 0, "history"));

    assertThat(joined()).isEqualTo("feed\n");
  }

  @Test
  void aResultWithoutAPartIsAnEmptyFile() throws IOException {
    assertThat(joined()).isEmpty();
  }
}

package dev.grapevine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaFolderTest {
  @TempDir Path parent;

  @Test
  void formatsOnceAndKeepsTheClusterId() throws Exception {
    Path folder = parent.resolve("a/b");
    String first = prepare(folder);
    byte[] meta = Files.readAllBytes(folder.resolve("meta.properties"));
    assertThat(prepare(folder)).isEqualTo(first).isNotBlank();
    assertThat(folder.resolve("meta.properties")).hasBinaryContent(meta);
    assertThat(folder.resolve("format.properties")).doesNotExist();
  }

  @Test
  void finishesAFormatThatWasInterrupted() throws Exception {
    String first = prepare(parent);
    Files.delete(parent.resolve("meta.properties"));
    assertThat(prepare(parent)).isNotEqualTo(first);
  }

  @Test
  void refusesAFolderOfSomethingElse() throws Exception {
    Files.createDirectory(parent.resolve("holiday-pictures"));
    assertThatThrownBy(() -> prepare(parent))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("holds other things: choose an empty or a new one");
  }

  @Test
  void refusesAFolderThatCannotBeWritten() throws Exception {
    // A file in the place of a folder stops root, too, whom permissions do not.
    Path file = Files.createFile(parent.resolve("file"));
    assertThatThrownBy(() -> prepare(file.resolve("data")))
        .isInstanceOf(ServerException.class)
        .hasMessageStartingWith("Kafka cannot write to its data folder " + file)
        .hasMessageEndingWith("choose another one.");
  }

  @Test
  void isHeldByOneServerAtATime() {
    try (KafkaFolder first = KafkaFolder.open(parent)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> KafkaFolder.open(parent))
          .isInstanceOf(ServerException.class)
          .hasMessageStartingWith("Another server uses the data folder ");
    }
    KafkaFolder.open(parent).close();
  }

  private static String prepare(Path folder) {
    try (KafkaFolder opened = KafkaFolder.open(folder)) {
      Properties settings = KafkaSettings.of(folder, 19092, 19093);
      return opened.prepare(settings);
    }
  }
}

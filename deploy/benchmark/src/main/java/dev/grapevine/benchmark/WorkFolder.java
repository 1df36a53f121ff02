package dev.grapevine.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder for data and logs; it stays when something went wrong. */
record WorkFolder(Path path) {

  static WorkFolder create() throws IOException {
    Path path = Files.createTempDirectory("grapevine-benchmark-");
    // Elasticsearch runs as somebody else if this is root.
    path.toFile().setExecutable(true, false);
    path.toFile().setReadable(true, false);
    return new WorkFolder(path);
  }

  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(WorkFolder::deleteFile);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.grapevine.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for systems under test, below the build's own: other users can read those too. */
final class TestFolders {
  private static final Path ROOT = Path.of("/var/tmp", "grapevine-e2e");

  private TestFolders() {}

  /** An empty folder of this name. */
  static Path data(String name) throws IOException {
    Path folder = ROOT.resolve(name);
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return folder;
  }
}

package dev.grapevine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Unpacks the server's zip once, so that every later start finds it whole or not at all. */
final class ElasticsearchDistribution {
  private ElasticsearchDistribution() {}

  /**
   * The home of the unpacked distribution below {@code target}.
   *
   * @throws IOException if the zip is absent or not that of Elasticsearch
   */
  static Path unpack(Path zip, Path target) throws IOException {
    if (!Files.isRegularFile(zip)) {
      throw new IOException(
          "The Elasticsearch distribution is not at "
              + zip
              + ". Build once with network access, or name the zip's place.");
    }
    try (FileSystem archive =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
      Path root = singleRoot(archive, zip);
      Path home = target.resolve(withoutSlash(root));
      if (!Files.isDirectory(home)) {
        Files.createDirectories(target);
        Path partial = Files.createTempDirectory(target, ".unpacking-");
        try {
          copy(root, partial.resolve("home"));
          publish(partial.resolve("home"), home);
        } finally {
          delete(partial);
        }
      }
      return home;
    }
  }

  private static Path singleRoot(FileSystem archive, Path zip) throws IOException {
    try (Stream<Path> entries = Files.list(archive.getPath("/"))) {
      List<Path> roots = entries.toList();
      if (roots.size() != 1 || !Files.exists(roots.get(0).resolve("bin/elasticsearch"))) {
        throw new IOException("Not a distribution of Elasticsearch: " + zip);
      }
      return roots.get(0);
    }
  }

  private static void copy(Path root, Path home) throws IOException {
    try (Stream<Path> entries = Files.walk(root)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Path copy = home.resolve(root.relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(entry, copy);
        }
        // Readable for everybody whatever the umask: another user may have to run it.
        boolean runnable =
            Files.isDirectory(entry)
                || Files.getPosixFilePermissions(entry).contains(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(
            copy, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /** Renames into place; whoever loses a race uses the winner's copy. */
  private static void publish(Path unpacked, Path home) throws IOException {
    try {
      Files.move(unpacked, home);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
    }
  }

  private static String withoutSlash(Path root) {
    return root.getFileName().toString().replace("/", "");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      entries
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}

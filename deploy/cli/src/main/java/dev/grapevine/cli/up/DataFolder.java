package dev.grapevine.cli.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that holds all that must outlive a restart. One running system at a time owns it. */
public final class DataFolder implements AutoCloseable {
  private static final long MIN_FREE_BYTES = 500L << 20;
  private static final String REMEDY = "Choose another folder with --data.";

  private final Path root;
  private final FileChannel lockFile;

  private DataFolder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder if need be, and takes possession of it.
   *
   * @throws StartException if it cannot be written, is full, or belongs to a running system
   */
  public static DataFolder open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      FileChannel lockFile =
          FileChannel.open(
              root.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(lockFile) == null) {
        lockFile.close();
        throw new StartException(
            "%s is in use by a Grapevine that is running. Stop that one first. %s"
                .formatted(root, REMEDY));
      }
      requireSpace(root);
      return new DataFolder(root, lockFile);
    } catch (IOException e) {
      throw new StartException(
          "%s cannot be written to (%s). %s".formatted(root, reason(e), REMEDY), e);
    }
  }

  private static FileLock tryLock(FileChannel lockFile) throws IOException {
    try {
      return lockFile.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static void requireSpace(Path root) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace();
    if (free < MIN_FREE_BYTES) {
      throw new StartException(
          "%s has only %d MiB free, and %d are needed to start. Make room. %s"
              .formatted(root, free >> 20, MIN_FREE_BYTES >> 20, REMEDY));
    }
  }

  private static String reason(IOException e) {
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return kind + ": " + e.getMessage();
  }

  public Path root() {
    return root;
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path elasticsearch() {
    return root.resolve("elasticsearch");
  }

  /** Where the checkpoints of one graph lie. */
  Path checkpoints(String graph) {
    return root.resolve("checkpoints").resolve(graph);
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}

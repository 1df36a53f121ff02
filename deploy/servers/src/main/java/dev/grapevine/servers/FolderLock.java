package dev.grapevine.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second server off a folder from the very start: Kafka's own lock is taken only after its
 * controller has begun to write. It dies with the process, so that a killed one locks nobody out.
 */
final class FolderLock implements AutoCloseable {
  /** A file lock is the process's, and closing any channel of its file would give it up. */
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the lock of an existing folder.
   *
   * @throws ServerException when another server has it
   */
  static FolderLock take(Path existing) throws IOException {
    Path folder = existing.toRealPath();
    if (!HERE.add(folder)) {
      throw inUse(folder);
    }
    FileChannel channel = null;
    boolean locked = false;
    try {
      channel =
          FileChannel.open(
              folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      locked = lock != null;
    } finally {
      if (!locked) {
        HERE.remove(folder);
        if (channel != null) {
          channel.close();
        }
      }
    }
    if (!locked) {
      throw inUse(folder);
    }
    return new FolderLock(folder, channel);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ServerException("The lock of " + folder + " cannot be given up", e);
    } finally {
      HERE.remove(folder);
    }
  }

  private static ServerException inUse(Path folder) {
    return new ServerException(
        "Another server uses the data folder " + folder + ": stop it, or choose another folder.");
  }
}

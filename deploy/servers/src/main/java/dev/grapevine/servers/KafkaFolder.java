package dev.grapevine.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The folder that Kafka keeps everything in, formatted when it is new and only then. */
final class KafkaFolder implements AutoCloseable {
  private final Path path;
  private final FolderLock lock;

  private KafkaFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Takes a folder, which is made when it is not there, for this server alone. */
  static KafkaFolder open(Path folder) {
    Path path = folder.toAbsolutePath();
    try {
      Files.createDirectories(path);
      return new KafkaFolder(path, FolderLock.take(path));
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  /** Formats the folder for a server with these settings if need be; its cluster's id. */
  String prepare(Properties settings) {
    try {
      Optional<String> clusterId = clusterId();
      if (clusterId.isPresent()) {
        return clusterId.get();
      }
      requireUnused();
      return format(settings);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  /** Lets another server have the folder. */
  @Override
  public void close() {
    lock.close();
  }

  /** The last file that formatting writes: where it is, all else is, too. */
  private Optional<String> clusterId() throws IOException {
    Path meta = path.resolve("meta.properties");
    if (Files.notExists(meta)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(meta)) {
      properties.load(reader);
    }
    return Optional.ofNullable(properties.getProperty("cluster.id"));
  }

  /** Kafka takes every folder inside its own for a partition. */
  private void requireUnused() throws IOException {
    try (Stream<Path> children = Files.list(path)) {
      if (children.anyMatch(Files::isDirectory)) {
        throw new ServerException(
            "Kafka's data folder " + path + " holds other things: choose an empty or a new one.");
      }
    }
  }

  private String format(Properties settings) throws IOException {
    Path file = path.resolve("format.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    try {
      return format(file);
    } finally {
      Files.delete(file);
    }
  }

  private String format(Path settings) {
    String clusterId = Uuid.randomUuid().toString();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] command = {"format", "--config", settings.toString(), "--cluster-id", clusterId};
    int status = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
    if (status != 0) {
      throw new ServerException("Kafka's data folder " + path + " cannot be formatted: " + said);
    }
    return clusterId;
  }

  private static ServerException unwritable(Path path, IOException e) {
    return new ServerException(
        "Kafka cannot write to its data folder " + path + " (" + e + "): choose another one.", e);
  }
}

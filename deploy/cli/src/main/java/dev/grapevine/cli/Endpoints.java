package dev.grapevine.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Where the servers of a system listen. A running system writes them to a small file in its data
 * folder, so that the other commands find it.
 *
 * @param kafka {@code host:port}
 * @param elasticsearch URL
 * @param flink URL of the REST interface
 */
public record Endpoints(String kafka, String elasticsearch, String flink) {
  /** The ports that everybody expects these servers on. */
  public static final Endpoints DEFAULT =
      new Endpoints("localhost:9092", "http://localhost:9200", "http://localhost:8081");

  private static final String FILE = "endpoints.properties";
  private static final String KAFKA = "kafka";
  private static final String ELASTICSEARCH = "elasticsearch";
  private static final String FLINK = "flink";

  /** Those in a data folder; {@link #DEFAULT} for what it does not say. */
  public static Endpoints read(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.isReadable(file)) {
      return DEFAULT;
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw CliException.failed(
          "%s cannot be read: %s. Remove it, or name the servers with --kafka, --elasticsearch and --flink."
              .formatted(file, e.getMessage()),
          e);
    }
    return new Endpoints(
        properties.getProperty(KAFKA, DEFAULT.kafka),
        properties.getProperty(ELASTICSEARCH, DEFAULT.elasticsearch),
        properties.getProperty(FLINK, DEFAULT.flink));
  }

  /** Writes them to a data folder, at once or not at all. */
  public void write(Path data) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(KAFKA, kafka);
    properties.setProperty(ELASTICSEARCH, elasticsearch);
    properties.setProperty(FLINK, flink);
    Path draft = Files.createTempFile(data, FILE, null);
    try (Writer out = Files.newBufferedWriter(draft)) {
      properties.store(out, "Where the servers of the running system listen");
    }
    Files.move(
        draft,
        data.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes them away from a data folder, for a system that ends. */
  public static void remove(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(FILE));
  }
}

package dev.grapevine.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.grapevine.cli.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sets values in a configuration and leaves everything else as it stands, comments too. Where that
 * cannot be done line by line, the file is written anew from what it says.
 */
final class YamlFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path file;
  private final YamlLines lines;
  private final ObjectNode wanted;

  private YamlFile(Path file, String text, ObjectNode tree) {
    this.file = file;
    lines = new YamlLines(text);
    wanted = tree.deepCopy();
  }

  /**
   * Opens a file, which need not be there yet.
   *
   * @throws CliException if it is no YAML or cannot be read
   */
  static YamlFile open(Path file) {
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      JsonNode tree = YAML.readTree(text);
      if (tree == null || tree.isMissingNode() || tree.isNull()) {
        return new YamlFile(file, text, YAML.createObjectNode());
      }
      if (!(tree instanceof ObjectNode object)) {
        throw CliException.usage(file + " does not hold keys with values. Name another --config.");
      }
      return new YamlFile(file, text, object);
    } catch (JsonProcessingException e) {
      throw CliException.usage(
          "%s, line %d: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  String.valueOf(e.getMessage()).startsWith("Duplicate field")
                      ? "this key is there twice. Remove one of them."
                      : "this is not YAML. Check its indentation, colons and quotes."));
    } catch (IOException e) {
      throw CliException.usage("%s cannot be read: %s.".formatted(file, e));
    }
  }

  /**
   * Sets a number.
   *
   * @param section the keys that lead to it
   */
  void set(List<String> section, String key, double value) {
    ObjectNode node = wanted;
    for (String each : section) {
      node = node.path(each) instanceof ObjectNode child ? child : node.putObject(each);
    }
    node.put(key, value);
    lines.set(section, key, Double.toString(value));
  }

  /** Writes the file with all that was set. */
  void write() throws IOException {
    boolean kept = isSame(lines.text(), wanted);
    Files.writeString(file, kept ? lines.text() : YAML.writeValueAsString(wanted));
  }

  private static boolean isSame(String text, ObjectNode wanted) {
    try {
      return wanted.equals(YAML.readTree(text));
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}

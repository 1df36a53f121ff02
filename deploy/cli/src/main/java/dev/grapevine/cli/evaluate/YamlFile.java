package dev.grapevine.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.grapevine.cli.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Sets values in a configuration and leaves everything else as it stands, comments too. Where that
 * cannot be done line by line, the file is written anew from what it says.
 */
final class YamlFile {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path file;
  private final String text;
  private final ObjectNode tree;

  private YamlFile(Path file, String text, ObjectNode tree) {
    this.file = file;
    this.text = text;
    this.tree = tree;
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
          "%s, line %d: this is not YAML. Check its indentation, colons and quotes."
              .formatted(file, e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
    } catch (IOException e) {
      throw CliException.usage("%s cannot be read: %s.".formatted(file, e));
    }
  }

  /**
   * Sets numbers.
   *
   * @param section the keys that lead to them
   */
  void set(List<String> section, Map<String, Double> values) throws IOException {
    ObjectNode wanted = tree.deepCopy();
    ObjectNode node = wanted;
    for (String key : section) {
      node = node.path(key) instanceof ObjectNode child ? child : node.putObject(key);
    }
    YamlLines lines = new YamlLines(text);
    for (Map.Entry<String, Double> value : values.entrySet()) {
      node.put(value.getKey(), value.getValue());
      lines.set(section, value.getKey(), value.getValue().toString());
    }
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

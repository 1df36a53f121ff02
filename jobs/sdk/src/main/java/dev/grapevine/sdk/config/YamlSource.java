package dev.grapevine.sdk.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the file token by token rather than into a tree, since a tree has forgotten the lines, the
 * duplicates, and how a number was written.
 */
final class YamlSource {
  /** What the parser may say of a syntax error without quoting the file, and so a secret. */
  private static final List<String> HARMLESS =
      List.of(
          "mapping values are not allowed here",
          "could not find expected ':'",
          "expected <block end>",
          "found unexpected end of stream",
          "found character '\\t(TAB)'");

  private final Path file;
  private final Schema schema;
  private final Values values;
  private final Problems problems;

  YamlSource(Path file, Schema schema, Values values, Problems problems) {
    this.file = file;
    this.schema = schema;
    this.values = values;
    this.problems = problems;
  }

  void read() {
    try (InputStream in = Files.newInputStream(file);
        YAMLParser parser = new YAMLFactory().createParser(in)) {
      read(parser);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      problems.add(place(line), notYaml(e), "Check its indentation, colons and quotes.");
    } catch (NoSuchFileException e) {
      problems.add(file.toString(), "there is no such file", "Create it or name another.");
    } catch (IOException e) {
      problems.add(file.toString(), "the file cannot be read", "Check that it is readable text.");
    }
  }

  private void read(YAMLParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_OBJECT) {
      readGroup(parser, schema.root());
    } else if (first != null && first != JsonToken.VALUE_NULL) {
      problems.add(place(line(parser)), "the file does not hold keys with values", "");
      return;
    }
    if (parser.nextToken() != null) {
      problems.add(place(line(parser)), "the file holds a second document", "Keep one of them.");
    }
  }

  private void readGroup(YAMLParser parser, Group group) throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      int line = line(parser);
      parser.nextToken();
      Integer first = lines.putIfAbsent(key, line);
      Node child = group.children().get(key);
      String path = Names.join(group.path(), key);
      if (first != null) {
        skip(parser, line, path + " was already set in line " + first, "Remove one of them.");
      } else if (child == null) {
        skip(parser, line, path + " is not a setting", schema.remedy(group, key));
      } else {
        readNode(parser, child, line);
      }
    }
  }

  private void readNode(YAMLParser parser, Node node, int line) throws IOException {
    boolean nothing = parser.currentToken() == JsonToken.VALUE_NULL;
    boolean nested = parser.currentToken() == JsonToken.START_OBJECT;
    if (node instanceof Group group) {
      if (nested) {
        readGroup(parser, group);
      } else if (!nothing) {
        skip(parser, line, node.path() + " has settings below it and no value of its own", "");
      }
    } else if (node instanceof Leaf leaf) {
      if (!leaf.isMap()) {
        readValue(parser, leaf, line);
      } else if (nested) {
        readMap(parser, leaf, "");
      } else if (!nothing) {
        skip(parser, line, node.path() + " takes keys with values", "");
      }
    }
  }

  private void readMap(YAMLParser parser, Leaf map, String above) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = Names.join(above, parser.currentName());
      int line = line(parser);
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        readMap(parser, map, key);
      } else if (values.entry(map, key).isPresent()) {
        skip(parser, line, map.path() + "." + key + " was already set", "Remove one of them.");
      } else if (isText(parser)) {
        values.putEntry(map, key, Raw.text(parser.getText(), place(line)));
      } else {
        skip(parser, line, map.path() + "." + key + " takes one text", "Quote it.");
      }
    }
  }

  private void readValue(YAMLParser parser, Leaf leaf, int line) throws IOException {
    if (isText(parser)) {
      values.put(leaf, Raw.text(parser.getText(), place(line)));
    } else if (parser.currentToken() == JsonToken.START_ARRAY
        && leaf.type().kind() == ValueType.Kind.LIST) {
      readItems(parser, leaf, line);
    } else if (parser.currentToken() == JsonToken.VALUE_NULL) {
      problems.add(
          place(line), leaf.path() + " has no value", "Remove the key to use the default.");
    } else {
      String wanted = parser.isCurrentAlias() ? "a value and no alias" : leaf.type().label();
      skip(parser, line, leaf.path() + " takes a single value: " + wanted, "");
    }
  }

  private void readItems(YAMLParser parser, Leaf leaf, int line) throws IOException {
    List<String> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (isText(parser)) {
        items.add(parser.getText());
      } else {
        skip(parser, line(parser), leaf.path() + " takes a list of texts", "");
      }
    }
    values.put(leaf, new Raw(items, true, place(line)));
  }

  private void skip(YAMLParser parser, int line, String what, String remedy) throws IOException {
    problems.add(place(line), what, remedy);
    parser.skipChildren();
  }

  private static boolean isText(YAMLParser parser) {
    JsonToken token = parser.currentToken();
    return token.isScalarValue()
        && token != JsonToken.VALUE_NULL
        && token != JsonToken.VALUE_EMBEDDED_OBJECT
        && !parser.isCurrentAlias();
  }

  private static String notYaml(JsonProcessingException e) {
    String message = String.valueOf(e.getMessage());
    Stream<String> known = HARMLESS.stream().filter(message::contains);
    return "the file is not YAML from here" + known.findFirst().map(m -> ", " + m).orElse("");
  }

  private static int line(YAMLParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private String place(int line) {
    return file + ":" + line;
  }
}

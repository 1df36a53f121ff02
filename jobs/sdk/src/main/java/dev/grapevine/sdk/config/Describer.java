package dev.grapevine.sdk.config;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the effective configuration as YAML that can be read back, but for the secrets. */
final class Describer {
  static final String REDACTED = "******";

  /** What needs no quotes: no indicator of YAML at either end or where one could begin. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./$][\\w./${}+@-]*(:[\\w./${}+@-]+)*");

  private final Values values;
  private final StringBuilder out = new StringBuilder();

  Describer(Values values) {
    this.values = values;
  }

  String describe(Group root) {
    writeGroup(root, "");
    return out.toString();
  }

  private void writeGroup(Group group, String indent) {
    group
        .children()
        .forEach(
            (key, node) -> {
              if (node instanceof Leaf leaf) {
                writeLeaf(key, leaf, indent);
              } else if (node instanceof Group nested) {
                out.append(indent).append(key).append(":\n");
                writeGroup(nested, indent + "  ");
              }
            });
  }

  private void writeLeaf(String key, Leaf leaf, String indent) {
    if (!leaf.isMap()) {
      Raw raw = values.get(leaf);
      write(indent, key, leaf.hides("", raw.text()) ? quoted(REDACTED) : value(leaf, raw), raw);
      return;
    }
    Map<String, Raw> entries = values.entries(leaf);
    out.append(indent).append(key).append(entries.isEmpty() ? ": {}\n" : ":\n");
    entries.forEach(
        (name, raw) -> {
          boolean hidden = leaf.hides(name, raw.text());
          String text = hidden ? quoted(REDACTED) : scalar(raw.text());
          write(indent + "  ", scalar(name), text, raw);
        });
  }

  private void write(String indent, String key, String value, Raw raw) {
    String line = indent + key + ": " + value + "  # " + raw.place();
    out.append(line.replaceAll("\\R", " ")).append('\n');
  }

  private static String value(Leaf leaf, Raw raw) {
    if (leaf.type().kind() != ValueType.Kind.LIST) {
      return scalar(raw.text());
    }
    return (raw.list() ? raw.items() : Raw.split(raw.text()))
        .stream().map(Describer::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !text.equals("null") ? text : quoted(text);
  }

  /** YAML's double quotes take every escape that JSON's do. */
  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}

package dev.grapevine.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of a YAML file in block style, in which single values can be set. */
final class YamlLines {
  private static final int INDENT = 2;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_/.-]*");

  private final List<String> lines;

  YamlLines(String text) {
    lines = new ArrayList<>(text.isBlank() ? List.of() : text.lines().toList());
  }

  /** Sets the value of a key below others; those that are missing are added at the end. */
  void set(List<String> section, String key, String value) {
    int from = 0;
    int to = lines.size();
    int indent = 0;
    for (int depth = 0; depth < section.size(); depth++) {
      indent = indentOfChildren(from, to, indent);
      int found = find(section.get(depth), indent, from, to);
      if (found < 0) {
        insert(section.subList(depth, section.size()), quoted(key) + ": " + value, indent, to);
        return;
      }
      from = found + 1;
      to = end(from, to, indent);
      indent += 1;
    }
    indent = indentOfChildren(from, to, indent + INDENT - 1);
    int found = find(key, indent, from, to);
    if (found < 0) {
      insert(List.of(), quoted(key) + ": " + value, indent, to);
    } else {
      lines.set(found, " ".repeat(indent) + quoted(key) + ": " + value + comment(lines.get(found)));
    }
  }

  private void insert(List<String> parents, String last, int indent, int to) {
    int at = to;
    while (at > 0 && !isContent(lines.get(at - 1))) {
      at--;
    }
    List<String> added = new ArrayList<>();
    for (int i = 0; i < parents.size(); i++) {
      added.add(" ".repeat(indent + INDENT * i) + parents.get(i) + ":");
    }
    added.add(" ".repeat(indent + INDENT * parents.size()) + last);
    lines.addAll(at, added);
  }

  /** That of the first line there is, or else the given one. */
  private int indentOfChildren(int from, int to, int otherwise) {
    return lines.subList(from, to).stream()
        .filter(YamlLines::isContent)
        .findFirst()
        .map(YamlLines::indent)
        .orElse(otherwise);
  }

  private int find(String key, int indent, int from, int to) {
    for (int i = from; i < to; i++) {
      String line = lines.get(i);
      if (isContent(line) && indent(line) == indent && isOf(key, line.strip())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOf(String key, String line) {
    return Stream.of(key, '"' + key + '"', inQuotes(key))
        .map(each -> each + ":")
        .anyMatch(each -> line.equals(each) || line.startsWith(each + " "));
  }

  /** With quotes where YAML might take a key for anything but its text. */
  private static String quoted(String key) {
    return PLAIN.matcher(key).matches() ? key : inQuotes(key);
  }

  private static String inQuotes(String key) {
    return "'" + key.replace("'", "''") + "'";
  }

  private int end(int from, int to, int indent) {
    for (int i = from; i < to; i++) {
      if (isContent(lines.get(i)) && indent(lines.get(i)) <= indent) {
        return i;
      }
    }
    return to;
  }

  private static String comment(String line) {
    int at = line.indexOf(" #");
    return at < 0 ? "" : line.substring(at);
  }

  private static boolean isContent(String line) {
    return !line.isBlank() && !line.strip().startsWith("#");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}

package dev.grapevine.simulation.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses one alternative: {@code {name}}, {@code {name^}}, {@code {one|or the other}}, {@code
 * [optional]}, {@code \n}, and a backslash before any other sign that is meant as it stands.
 */
final class AlternativeParser {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\^?");

  private final String line;
  private final Place place;
  private int at;

  private AlternativeParser(String line, Place place) {
    this.line = line;
    this.place = place;
  }

  static Part parse(String line, Place place) {
    AlternativeParser parser = new AlternativeParser(line, place);
    Part part = parser.sequence("");
    if (parser.at < line.length()) {
      throw place.error("\"" + line.charAt(parser.at) + "\" closes nothing");
    }
    return part;
  }

  /** Parses up to one of these signs, or up to the end. */
  private Part sequence(String ends) {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    while (at < line.length() && ends.indexOf(line.charAt(at)) < 0) {
      char c = line.charAt(at);
      if (c == '}' || c == ']') {
        break;
      }
      at++;
      if (c == '{' || c == '[') {
        flush(words, parts);
        parts.add(c == '{' ? braces() : new Part.Maybe(closed(']')));
      } else {
        words.append(c == '\\' ? escaped() : c);
      }
    }
    flush(words, parts);
    return parts.size() == 1 ? parts.get(0) : new Part.Sequence(List.copyOf(parts));
  }

  private Part closed(char end) {
    Part part = sequence(String.valueOf(end));
    expect(end);
    return part;
  }

  private Part braces() {
    List<Part> choices = new ArrayList<>();
    int start = at;
    do {
      choices.add(sequence("|}"));
    } while (at < line.length() && line.charAt(at) == '|' && at++ >= 0);
    expect('}');
    return choices.size() > 1
        ? new Part.OneOf(List.copyOf(choices))
        : name(line.substring(start, at - 1));
  }

  private Part name(String written) {
    if (!NAME.matcher(written).matches()) {
      throw place.error("{" + written + "} is no name");
    }
    boolean capital = written.endsWith("^");
    String name = capital ? written.substring(0, written.length() - 1) : written;
    return new Part.Name(name, capital, place);
  }

  private char escaped() {
    if (at == line.length()) {
      throw place.error("a backslash at the end means nothing");
    }
    char c = line.charAt(at++);
    return c == 'n' ? '\n' : c;
  }

  private void expect(char end) {
    if (at == line.length() || line.charAt(at) != end) {
      throw place.error("\"" + end + "\" is missing");
    }
    at++;
  }

  private static void flush(StringBuilder words, List<Part> parts) {
    if (!words.isEmpty()) {
      parts.add(new Part.Words(words.toString()));
      words.setLength(0);
    }
  }
}

package dev.grapevine.schemas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Documents with one member replaced by any text, also one that no writer would write. */
final class Json {
  private Json() {}

  /** The smallest activity, but for one member, such as {@code data.text}. */
  static String event(String path, String value) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("actor", "\"ana\"");
    data.put("verb", "\"messaged\"");
    Map<String, String> event = new LinkedHashMap<>();
    event.put("specversion", "\"1.0\"");
    event.put("id", "\"9\"");
    event.put("source", "\"/chat\"");
    event.put("type", "\"dev.grapevine.activity.v1\"");
    event.put("time", "\"2026-03-02T09:14:05Z\"");
    if (path.startsWith("data.")) {
      data.put(path.substring("data.".length()), value);
    }
    event.put("data", object(data));
    if (!path.startsWith("data.")) {
      event.put(path, value);
    }
    return object(event);
  }

  /** The smallest plain line, but for one member. */
  static String line(String name, String value) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("id", "\"9\"");
    line.put("time", "\"2026-03-02T09:14:05Z\"");
    line.put("actor", "\"ana\"");
    line.put(name, value);
    return object(line);
  }

  static String object(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"%s\":%s".formatted(member.getKey(), member.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}

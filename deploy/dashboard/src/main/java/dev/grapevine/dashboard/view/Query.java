package dev.grapevine.dashboard.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The query of an address, so that what is filtered can be linked to.
 *
 * @param values of parameters, in order
 */
public record Query(Map<String, String> values) {

  public Query {
    values = new LinkedHashMap<>(values);
  }

  /** No parameters. */
  public static Query empty() {
    return new Query(Map.of());
  }

  /** With a value; null or empty takes the parameter away. */
  public Query with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    if (value == null || value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Query(changed);
  }

  /** The value of a parameter, or null. */
  public String get(String name) {
    return values.get(name);
  }

  /** A path with it. */
  public String at(String path) {
    return values.isEmpty()
        ? path
        : values.entrySet().stream()
            .map(each -> Links.encode(each.getKey()) + "=" + Links.encode(each.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }
}

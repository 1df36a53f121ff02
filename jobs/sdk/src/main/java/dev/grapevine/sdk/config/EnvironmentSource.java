package dev.grapevine.sdk.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code GRAPEVINE_*}. Below a map the rest of the name is the key: {@code _} stands for a
 * dot and {@code __} for a hyphen, since a variable's name can hold neither.
 */
final class EnvironmentSource {
  private final ConfigSources sources;
  private final Schema schema;
  private final Values values;
  private final Problems problems;

  EnvironmentSource(ConfigSources sources, Schema schema, Values values, Problems problems) {
    this.sources = sources;
    this.schema = schema;
    this.values = values;
    this.problems = problems;
  }

  void read() {
    new TreeMap<>(sources.environment())
        .forEach(
            (name, value) -> {
              if (name.startsWith(Names.ENVIRONMENT_PREFIX)
                  && !sources.otherVariables().contains(name)) {
                read(name, value);
              }
            });
  }

  private void read(String name, String value) {
    Leaf exact = schema.byEnvironmentName().get(name);
    if (exact != null && exact.isMap()) {
      problems.add(
          name, exact.path() + " takes keys with values", "Append _ and a key, with _ for a dot.");
      return;
    }
    if (exact != null) {
      values.put(exact, Raw.text(value, name));
      return;
    }
    for (Map.Entry<String, Leaf> candidate : schema.byEnvironmentName().entrySet()) {
      String prefix = candidate.getKey() + "_";
      if (candidate.getValue().isMap() && name.startsWith(prefix) && !name.equals(prefix)) {
        String key = key(name.substring(prefix.length()));
        values.putEntry(candidate.getValue(), key, Raw.text(value, name));
        return;
      }
    }
    problems.add(name, "no setting has this name", remedy(name));
  }

  private static String key(String rest) {
    return rest.toLowerCase(Locale.ROOT).replace("__", "-").replace('_', '.');
  }

  /** The nearest name, or else those of the same section: all of them would fill the screen. */
  private String remedy(String name) {
    List<String> known = List.copyOf(schema.byEnvironmentName().keySet());
    return Suggestions.nearest(name, known)
        .map(nearest -> "Did you mean " + nearest + "?")
        .orElseGet(() -> "Known: " + String.join(", ", sameSection(name, known)) + ".");
  }

  private static List<String> sameSection(String name, List<String> known) {
    int end = name.indexOf('_', Names.ENVIRONMENT_PREFIX.length());
    String section = end < 0 ? name : name.substring(0, end + 1);
    List<String> same = known.stream().filter(other -> other.startsWith(section)).toList();
    return same.isEmpty() ? known : same;
  }
}

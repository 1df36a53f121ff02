package dev.grapevine.sdk.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code --set path=value}; what follows the path is never quoted in a problem. */
final class OverrideSource {
  private static final String JOBS = "jobs";
  private static final Pattern PATH = Pattern.compile("[\\w.-]*");

  private final Schema schema;
  private final Values values;
  private final Problems problems;

  OverrideSource(Schema schema, Values values, Problems problems) {
    this.schema = schema;
    this.values = values;
    this.problems = problems;
  }

  void read(List<String> overrides) {
    overrides.forEach(this::read);
  }

  private void read(String override) {
    Matcher matcher = PATH.matcher(override);
    String path = matcher.lookingAt() ? matcher.group() : "";
    String place = "--set " + path;
    if (path.isEmpty() || !override.startsWith("=", path.length())) {
      problems.add(place.strip(), "no path=value", "Give one such as kafka.properties.acks=all.");
      return;
    }
    set(canonical(path), Raw.text(override.substring(path.length() + 1), place));
  }

  /** A job's settings may be named without the section that holds all jobs. */
  private String canonical(String path) {
    String first = path.split("\\.", 2)[0];
    boolean job =
        schema.root().child(first).isEmpty()
            && schema.root().child(JOBS).orElse(null) instanceof Group jobs
            && jobs.child(first).isPresent();
    return job ? Names.join(JOBS, path) : path;
  }

  private void set(String path, Raw raw) {
    Group group = schema.root();
    String rest = path;
    while (true) {
      String[] keys = rest.split("\\.", 2);
      Optional<Node> child = group.child(keys[0]);
      boolean last = keys.length == 1;
      if (child.isEmpty()) {
        problems.add(
            raw.place(),
            Names.join(group.path(), keys[0]) + " is not a setting",
            schema.remedy(group, keys[0]));
        return;
      }
      if (child.get() instanceof Leaf leaf) {
        setLeaf(leaf, last ? "" : keys[1], raw);
        return;
      }
      group = (Group) child.get();
      if (last) {
        problems.add(
            raw.place(),
            group.path() + " has settings below it and no value of its own",
            "Known: " + String.join(", ", group.children().keySet()) + ".");
        return;
      }
      rest = keys[1];
    }
  }

  private void setLeaf(Leaf leaf, String below, Raw raw) {
    if (leaf.isMap() && !below.isEmpty()) {
      values.putEntry(leaf, below, raw);
    } else if (leaf.isMap()) {
      problems.add(raw.place(), leaf.path() + " takes keys with values", "");
    } else if (!below.isEmpty()) {
      problems.add(raw.place(), leaf.path() + " has no settings below it", "");
    } else {
      values.put(leaf, raw);
    }
  }
}

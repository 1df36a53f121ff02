package dev.grapevine.sdk.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns what was written into typed values, and remembers which texts must not be shown. */
final class ValueReader {
  private static final int LONGEST_QUOTE = 80;
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed();

  private final Values values;
  private final Substitution substitution;
  private final Problems problems;
  private final Set<String> secrets = new HashSet<>();

  ValueReader(Values values, Substitution substitution, Problems problems) {
    this.values = values;
    this.substitution = substitution;
    this.problems = problems;
  }

  /** The effective value; a wrong one is reported and read as the default. */
  Object read(Leaf leaf) {
    if (leaf.isMap()) {
      return readMap(leaf);
    }
    Raw raw = values.get(leaf);
    List<String> items = new ArrayList<>();
    for (String item : raw.items()) {
      String text = resolve(leaf, "", item, raw.place());
      if (text == null) {
        return readDefault(leaf);
      }
      items.add(text);
    }
    if (raw.list()) {
      return List.copyOf(items);
    }
    boolean verbatim = leaf.type().kind() == ValueType.Kind.STRING;
    String text = verbatim ? items.get(0) : items.get(0).strip();
    try {
      return leaf.type().parse(text);
    } catch (IllegalArgumentException e) {
      return wrong(leaf, raw, e);
    }
  }

  /** The value of a setting that nobody sets. */
  Object readDefault(Leaf leaf) {
    try {
      return leaf.isMap() ? Map.of() : leaf.type().parse(leaf.defaultText());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("The default of " + leaf.path() + " is wrong", e);
    }
  }

  /** A text that other code wrote, without any secret it may have quoted. */
  String redact(String text) {
    String redacted = text;
    // The longest first: a part of a secret may be another one.
    for (String secret : secrets.stream().sorted(LONGEST_FIRST).toList()) {
      redacted = redacted.replace(secret, Describer.REDACTED);
    }
    return redacted;
  }

  private Object wrong(Leaf leaf, Raw raw, IllegalArgumentException cause) {
    if (raw.place().equals(Raw.DEFAULT)) {
      throw new IllegalStateException("The default of " + leaf.path() + " is wrong", cause);
    }
    // As written: what a reference stands for may be a secret even where none is expected.
    String written = leaf.secret() ? Describer.REDACTED : "'" + shortened(raw.text()) + "'";
    String remedy = leaf.secret() ? "" : leaf.type().remedy(raw.text());
    problems.add(raw.place(), leaf.path() + ": " + written + " " + leaf.type().complaint(), remedy);
    return readDefault(leaf);
  }

  private Map<String, String> readMap(Leaf leaf) {
    Map<String, String> map = new TreeMap<>();
    values
        .entries(leaf)
        .forEach(
            (key, raw) -> {
              String text = resolve(leaf, key, raw.text(), raw.place());
              if (text != null) {
                map.put(key, text);
              }
            });
    return Collections.unmodifiableMap(map);
  }

  /** The text without references, or null after reporting one that leads nowhere. */
  private String resolve(Leaf leaf, String key, String text, String place) {
    try {
      String resolved = substitution.apply(text);
      boolean secret = leaf.hides(key, text) || Substitution.isIn(text);
      if (secret && !resolved.isEmpty()) {
        secrets.add(resolved);
        secrets.addAll(Raw.split(resolved));
      }
      return resolved;
    } catch (IllegalArgumentException e) {
      String path = key.isEmpty() ? leaf.path() : Names.join(leaf.path(), key);
      problems.add(place, path + ": " + e.getMessage(), "Provide it, or set another value.");
      return null;
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}

package dev.grapevine.sdk.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has been set so far; a later source replaces an earlier one's value. */
final class Values {
  private final Map<Leaf, Raw> single = new HashMap<>();
  private final Map<Leaf, Map<String, Raw>> entries = new HashMap<>();

  void put(Leaf leaf, Raw raw) {
    single.put(leaf, raw);
  }

  void putEntry(Leaf map, String key, Raw raw) {
    entries.computeIfAbsent(map, leaf -> new TreeMap<>()).put(key, raw);
  }

  boolean isSet(Leaf leaf) {
    return single.containsKey(leaf);
  }

  Optional<Raw> entry(Leaf map, String key) {
    return Optional.ofNullable(entries(map).get(key));
  }

  /** The value of a setting that is no map. */
  Raw get(Leaf leaf) {
    return single.getOrDefault(leaf, Raw.text(leaf.defaultText(), Raw.DEFAULT));
  }

  Map<String, Raw> entries(Leaf map) {
    return entries.getOrDefault(map, Map.of());
  }
}

package dev.grapevine.sdk.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A value as somebody wrote it, and where; a list in the file keeps its items, since an item may
 * hold the comma that separates those of a text.
 */
record Raw(List<String> items, boolean list, String place) {
  static final String DEFAULT = "default";

  static Raw text(String text, String place) {
    return new Raw(List.of(text), false, place);
  }

  String text() {
    return String.join(",", items);
  }

  /** The items of a list, however it was written. */
  static List<String> split(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
  }
}

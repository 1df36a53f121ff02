package dev.grapevine.sdk.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that one run tells everything. */
final class Problems {
  private final List<String> lines = new ArrayList<>();

  /** A problem at a place; each text is a sentence or a clause without a newline. */
  void add(String place, String what, String remedy) {
    String text = place + ": " + what + (remedy.isEmpty() ? "." : ". " + remedy);
    lines.add(text.replaceAll("\\s*\\R\\s*", " "));
  }

  void throwIfAny() {
    if (!lines.isEmpty()) {
      throw new ConfigException(lines);
    }
  }
}

package dev.grapevine.detection.questions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of phrases, looked for word by word in a tree of them, so that a look costs no more than
 * the longest phrase.
 */
final class Phrases {
  private final Map<String, Phrases> next = new HashMap<>();
  private boolean complete;

  /**
   * Reads a resource of this package: one phrase a line, {@code a/b} for either of two words,
   * {@code a/?} for one that may be missing, a hash for comments; a line in brackets begins a
   * section.
   */
  static Map<String, Phrases> read(String resource) {
    Map<String, Phrases> sections = new HashMap<>();
    Phrases current = null;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Phrases.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          current = sections.computeIfAbsent(line.substring(1, line.length() - 1), k -> empty());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }

  private static Phrases empty() {
    return new Phrases();
  }

  private void add(String line) {
    List<Phrases> ends = List.of(this);
    for (String slot : line.strip().split(" ")) {
      List<Phrases> further = new ArrayList<>();
      for (Phrases end : ends) {
        for (String word : slot.split("/")) {
          further.add(word.equals("?") ? end : end.next.computeIfAbsent(word, k -> empty()));
        }
      }
      ends = further;
    }
    ends.forEach(end -> end.complete = true);
  }

  /** How many words the longest phrase has that begins here, or 0. */
  int at(List<String> words, int start) {
    Phrases phrase = this;
    int longest = 0;
    for (int i = start; i < words.size(); i++) {
      phrase = phrase.next.get(words.get(i));
      if (phrase == null) {
        break;
      }
      if (phrase.complete) {
        longest = i + 1 - start;
      }
    }
    return longest;
  }

  boolean in(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (at(words, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words are one phrase and no more. */
  boolean is(List<String> words) {
    return at(words, 0) == words.size();
  }
}

package dev.grapevine.detection.topics;

import java.util.Collections;
import java.util.List;

/** Whether two terms are about the same: all words of one stand in the other, one after another. */
final class Kinship {
  private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

  private Kinship() {}

  static boolean of(String term, String other) {
    List<String> words = List.of(term.split(NO_WORD));
    List<String> others = List.of(other.split(NO_WORD));
    if (words.isEmpty() || others.isEmpty()) {
      return false;
    }
    return Collections.indexOfSubList(words, others) >= 0
        || Collections.indexOfSubList(others, words) >= 0;
  }
}

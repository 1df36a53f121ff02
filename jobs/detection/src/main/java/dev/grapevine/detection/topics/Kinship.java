package dev.grapevine.detection.topics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Whether two terms are about the same: all words of one stand in the other, one after another, but
 * for their endings ("migrated", "migration script").
 */
final class Kinship {
  private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

  private Kinship() {}

  static boolean of(String term, String other) {
    List<String> words = stems(term);
    List<String> others = stems(other);
    if (words.isEmpty() || others.isEmpty()) {
      return false;
    }
    return Collections.indexOfSubList(words, others) >= 0
        || Collections.indexOfSubList(others, words) >= 0;
  }

  private static List<String> stems(String term) {
    EnglishStemmer stemmer = new EnglishStemmer();
    return Arrays.stream(term.split(NO_WORD)).map(word -> stem(stemmer, word)).toList();
  }

  private static String stem(EnglishStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}

package dev.grapevine.detection.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which languages take a word for a stop word: what a language is guessed by, too. */
final class StopWords {
  private static final Language[] LANGUAGES = Language.values();
  private static final Map<String, Integer> MASKS = masks();

  private StopWords() {}

  /** A set of languages, one bit each. */
  static int mask(String word) {
    return MASKS.getOrDefault(word, 0);
  }

  static boolean isStopWord(int mask, Language language) {
    return (mask & (bit(Language.ENGLISH) | bit(language))) != 0;
  }

  /**
   * English, unless another language has more stop words here and at least two: single ones are
   * shared by too many languages.
   */
  static Language guess(List<Token> tokens) {
    int[] counts = new int[LANGUAGES.length];
    for (Token token : tokens) {
      for (int rest = token.languages(); rest != 0; rest &= rest - 1) {
        counts[Integer.numberOfTrailingZeros(rest)]++;
      }
    }
    int best = Language.ENGLISH.ordinal();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > Math.max(1, counts[best])) {
        best = i;
      }
    }
    return LANGUAGES[best];
  }

  private static int bit(Language language) {
    return 1 << language.ordinal();
  }

  private static Map<String, Integer> masks() {
    Map<String, Integer> masks = new HashMap<>();
    for (Language language : LANGUAGES) {
      for (Object word : language.stopWords()) {
        masks.merge(Characters.fold(new String((char[]) word)), bit(language), (a, b) -> a | b);
      }
    }
    return Map.copyOf(masks);
  }
}

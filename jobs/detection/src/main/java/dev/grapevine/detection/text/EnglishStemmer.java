package dev.grapevine.detection.text;

import java.util.List;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;

/** Takes plurals off, and joins what Lucene's stemmer leaves apart, such as "fix" and "fixes". */
final class EnglishStemmer {
  private static final EnglishMinimalStemmer PLURALS = new EnglishMinimalStemmer();
  private static final List<String> SIBILANTS = List.of("che", "she", "sse", "xe", "zze");

  private EnglishStemmer() {}

  static int stem(char[] letters, int length) {
    // Neither "bus" nor "analysis" is a plural, and few words that end alike are.
    if (length <= 3 || endsWith(letters, length, "is")) {
      return length;
    }
    int stemmed = PLURALS.stem(letters, length);
    for (String ending : SIBILANTS) {
      if (stemmed > 3 && endsWith(letters, stemmed, ending)) {
        // Whether the e belongs to the plural cannot be seen: "caches", "branches".
        return stemmed - 1;
      }
    }
    return stemmed;
  }

  private static boolean endsWith(char[] letters, int length, String ending) {
    if (length <= ending.length()) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (letters[length - ending.length() + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

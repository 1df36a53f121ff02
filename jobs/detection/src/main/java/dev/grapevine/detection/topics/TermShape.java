package dev.grapevine.detection.topics;

import dev.grapevine.detection.text.EverydayWords;

/**
 * What a term looks like tells whether it can be a subject: names out of code and very short words
 * come and go with examples that people paste, and everyday words with whatever people talk about.
 * They must be in more mouths than others.
 */
final class TermShape {
  private static final double CODE_HANDICAP = 1.5;
  private static final double EVERYDAY_HANDICAP = 0.8;
  private static final int SHORTEST_WORD = 3;

  private TermShape() {}

  /** What is taken off the score of a term, in decimal orders of magnitude. */
  static double handicap(String term) {
    if (isIdentifier(term) || term.length() < SHORTEST_WORD) {
      return CODE_HANDICAP;
    }
    return EverydayWords.isAllOf(term) ? EVERYDAY_HANDICAP : 0;
  }

  /** {@code snake_case}, {@code Class.method} or {@code module::name}, but not an address. */
  private static boolean isIdentifier(String term) {
    if (term.indexOf('/') >= 0) {
      return false;
    }
    for (int i = 1; i + 1 < term.length(); i++) {
      char c = term.charAt(i);
      if (c == '_' || (c == '.' || c == ':') && isBetweenLetters(term, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetweenLetters(String term, int i) {
    return Character.isLetter(term.charAt(i - 1))
        && (Character.isLetter(term.charAt(i + 1)) || term.charAt(i + 1) == ':');
  }
}

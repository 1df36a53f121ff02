package dev.grapevine.topics;

/** Cuts texts. */
final class Texts {
  private Texts() {}

  /** The first so many code points; null for null. */
  static String beginning(String text, int codePoints) {
    return text == null
            || text.length() <= codePoints
            || text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }
}

package dev.grapevine.detection.text;

import java.text.Normalizer;
import java.util.Locale;

/** The classes of characters, and the folding, that every scan here agrees on. */
final class Characters {
  private Characters() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000' || c == '\u202f';
  }

  static boolean isSpace(char c) {
    return isBlank(c) || c == '\n' || c == '\r' || Character.isWhitespace(c);
  }

  /** Of a script that puts blanks between its words, or an underscore. */
  static boolean isWordPart(char c) {
    if (c < 128) {
      return isAsciiLetter(c) || isDigit(c) || c == '_';
    }
    return !isEastAsian(c)
        && (Character.isLetterOrDigit(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  /** Ideographs, kana and Hangul, of the basic plane. */
  static boolean isEastAsian(char c) {
    return c >= '\u2e80' && c <= '\ud7ff'
        || c >= '\uf900' && c <= '\ufaff'
        || c >= '\uff66' && c <= '\uffdc';
  }

  static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHexDigit(char c) {
    return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
  }

  /** Compatibility forms and case undone, so that one word has one spelling. */
  static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    // Lower-casing can leave what is not normalised, and normalising what is not lower-case.
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded.replace('\u2019', '\''), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}

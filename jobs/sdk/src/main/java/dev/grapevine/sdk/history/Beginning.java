package dev.grapevine.sdk.history;

/** Cuts texts to what is kept of them. */
public final class Beginning {
  private Beginning() {}

  /** The first so many code points; null for null. */
  public static String of(String text, int codePoints) {
    return text == null
            || text.length() <= codePoints
            || text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }
}

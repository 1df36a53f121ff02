package dev.grapevine.schemas;

/** Shows a piece of a record in a message: short, on one line, and harmless to print. */
final class Quote {
  private static final int LENGTH = 60;

  private Quote() {}

  /** In quotes, at most {@value #LENGTH} characters of it. */
  static String of(String text) {
    return '"' + shorten(text, LENGTH) + '"';
  }

  /** At most {@code length} characters on one line, with an ellipsis where something is cut. */
  static String shorten(String text, int length) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    for (;
        i < text.length() && out.length() < length;
        i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      int type = Character.getType(c);
      boolean printable =
          type != Character.CONTROL
              && type != Character.FORMAT
              && type != Character.SURROGATE
              && type != Character.LINE_SEPARATOR
              && type != Character.PARAGRAPH_SEPARATOR;
      out.appendCodePoint(printable ? c : 0xFFFD);
    }
    return i < text.length() ? out.append('…').toString() : out.toString();
  }
}

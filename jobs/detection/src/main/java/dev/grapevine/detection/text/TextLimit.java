package dev.grapevine.detection.text;

/** Bounds what is looked at of one text: what it is about is said at the beginning. */
final class TextLimit {
  private static final int BYTES = 16 * 1024;

  private TextLimit() {}

  /** The longest beginning of at most 16 KiB of UTF-8. */
  static String cut(String text) {
    if (text.length() <= BYTES / 3) {
      return text;
    }
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > BYTES) {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }
}

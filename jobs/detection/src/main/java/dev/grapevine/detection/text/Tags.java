package dev.grapevine.detection.text;

/** Brings the spellings of one tag together, wherever tags are written. */
final class Tags {
  private static final int LONGEST = 64;

  private Tags() {}

  /** With a leading {@code #}, or null if there is nothing to it. */
  static String key(String tag) {
    if (tag == null || tag.length() > LONGEST) {
      return null;
    }
    StringBuilder key = new StringBuilder("#");
    boolean letter = false;
    for (char c : Characters.fold(tag.strip()).toCharArray()) {
      // Tools differ in what they let a tag be joined by.
      boolean joint = c == '_' || Characters.isSpace(c);
      if (c != '#' || key.length() > 1) {
        key.append(joint ? '-' : c);
      }
      letter |= Character.isLetter(c) || Character.isSurrogate(c);
    }
    return letter ? key.toString() : null;
  }
}

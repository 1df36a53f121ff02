package dev.grapevine.detection.text;

/** Drops HTML tags and what chats write in angle brackets, but not comparisons. */
final class Angles {
  private Angles() {}

  static int read(MaskedText text, int start) {
    char next = text.at(start + 1);
    if (next == '@' || next == '!' || next == '#') {
      return text.dropThrough(">", start, start + 2);
    }
    int name = next == '/' ? start + 2 : start + 1;
    int end = name;
    while (Characters.isAsciiLetter(text.at(end)) || Characters.isDigit(text.at(end))) {
      end++;
    }
    boolean typeArgument =
        Characters.isWordPart(text.at(start - 1)) && Character.isUpperCase(text.at(name));
    boolean tag = Characters.isAsciiLetter(text.at(name)) && " />".indexOf(text.at(end)) >= 0;
    return tag && !typeArgument ? text.dropThrough(">", start, end) : start + 1;
  }
}

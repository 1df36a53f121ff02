package dev.grapevine.detection.text;

/** Takes out of lines what is not words, and notes the names, tags and links among it. */
final class Markup {
  private Markup() {}

  /** One pass; who looks ahead does so within the line, and for a bounded distance. */
  static void mask(MaskedText text) {
    int i = 0;
    while (i < text.length()) {
      i = read(text, i);
    }
  }

  /** Where to go on. */
  private static int read(MaskedText text, int i) {
    return switch (text.at(i)) {
      case '`' -> CodeSpans.read(text, i);
      case '@' -> Mentions.read(text, i);
      case '#' -> Hashes.read(text, i);
      case '<' -> Angles.read(text, i);
      case '$' -> math(text, i);
      case '&' -> between(text, i, ';');
      case ':' -> between(text, i, ':');
      case ']' -> linkTarget(text, i);
      case '*', '_', '~' -> emphasis(text, i);
      default -> Characters.isWordPart(text.at(i)) ? Names.read(text, i) : i + 1;
    };
  }

  /** {@code $x$} and {@code $$x$$}, unless blanks and digits tell that it is about money. */
  private static int math(MaskedText text, int start) {
    if (text.at(start + 1) == '$') {
      return text.dropThrough("$$", start, start + 2);
    }
    if (Characters.isSpace(text.at(start + 1))) {
      return start + 1;
    }
    for (int i = start + 2; i < start + MaskedText.FAR && !text.isLineEnd(i); i++) {
      if (text.at(i) == '$'
          && !Characters.isBlank(text.at(i - 1))
          && !Characters.isDigit(text.at(i + 1))) {
        text.drop(start, i + 1);
        return i + 1;
      }
    }
    return start + 1;
  }

  /** {@code &nbsp;} and {@code :tada:}. */
  private static int between(MaskedText text, int start, char delimiter) {
    int end = start + 1;
    while (end < start + MaskedText.FAR
        && (Characters.isWordPart(text.at(end)) || "#+-".indexOf(text.at(end)) >= 0)) {
      end++;
    }
    if (end == start + 1 || text.at(end) != delimiter) {
      return start + 1;
    }
    text.drop(start, end + 1);
    return end + 1;
  }

  /** Drops the {@code (/a/b.png)} of a link within the site; an address is read as any other. */
  private static int linkTarget(MaskedText text, int start) {
    return text.at(start + 1) == '(' && !text.startsWith("http", start + 2)
        ? text.dropThrough(")", start, start + 2)
        : start + 1;
  }

  /** Marks that stand at an edge of a word, and so are not an operator between two. */
  private static int emphasis(MaskedText text, int start) {
    int end = text.runEnd(start);
    if (Character.isLetterOrDigit(text.at(start - 1)) != Character.isLetterOrDigit(text.at(end))) {
      text.soften(start, end);
    }
    return end;
  }
}

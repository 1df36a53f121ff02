package dev.grapevine.detection.text;

import dev.grapevine.detection.text.MaskedText.Piece;

/**
 * Takes out of lines what is not words, and notes the names, tags and links among it.
 *
 * <p>One pass; wherever it looks ahead, it does so within the line and for a bounded distance.
 */
final class Markup {
  private static final int FAR = 200;
  private static final int LONGEST_FENCE = 3;
  private static final int NAMES_AFTER_MENTION = 2;

  private final MaskedText text;

  private Markup(MaskedText text) {
    this.text = text;
  }

  static void mask(MaskedText text) {
    Markup markup = new Markup(text);
    int i = 0;
    while (i < text.length()) {
      i = markup.read(i);
    }
  }

  /** Where to go on. */
  private int read(int i) {
    return switch (text.at(i)) {
      case '`' -> codeSpan(i);
      case '@' -> mention(i);
      case '#' -> hash(i);
      case '<' -> angle(i);
      case '$' -> math(i);
      case '&' -> delimited(i, ";", 10);
      case ':' -> emoji(i);
      case ']' -> linkTarget(i);
      case '*', '_', '~' -> emphasis(i);
      default -> Characters.isWordPart(text.at(i)) ? name(i) : i + 1;
    };
  }

  private int codeSpan(int start) {
    int open = runEnd(start);
    int length = open - start;
    int end = length > LONGEST_FENCE ? -1 : closing(open, length);
    if (end < 0) {
      return open;
    }
    int from = open;
    int to = end - length;
    while (from < to && "-.#@ ".indexOf(text.at(from)) >= 0) {
      from++;
    }
    while (from < to && "()'?!,;: ".indexOf(text.at(to - 1)) >= 0) {
      to--;
    }
    if (nameEnd(from) == to && NameShape.isName(text.original(from, to))) {
      text.soften(start, from);
      text.soften(to, end);
      addCode(from, to);
    } else {
      text.drop(start, end);
    }
    return end;
  }

  private int runEnd(int start) {
    int end = start;
    while (end < text.length() && text.at(end) == text.at(start)) {
      end++;
    }
    return end;
  }

  /** The end of a run of just as many backticks, on this line, or -1. */
  private int closing(int from, int length) {
    int i = from;
    while (!isLineEnd(i)) {
      if (text.at(i) == '`') {
        int end = runEnd(i);
        if (end - i == length) {
          return end;
        }
        i = end;
      } else {
        i++;
      }
    }
    return -1;
  }

  private boolean isLineEnd(int i) {
    return text.at(i) == '\n' || text.at(i) == '\r';
  }

  private void addCode(int from, int to) {
    String name = text.original(from, to);
    text.join(from, to);
    text.add(new Piece(from, to, Characters.fold(name), TermKind.CODE));
  }

  private int mention(int start) {
    for (String open : new String[] {"@_**", "@**", "@*"}) {
      if (text.startsWith(open, start)) {
        return delimited(start, open.endsWith("**") ? "**" : "*", open.length());
      }
    }
    int end = nameEnd(start + 1);
    if (end == start + 1) {
      return end;
    }
    if (isCapitalized(start + 1, end)) {
      for (int i = 0; i < NAMES_AFTER_MENTION && text.at(end) == ' '; i++) {
        int next = nameEnd(end + 1);
        if (!isCapitalized(end + 1, next)) {
          break;
        }
        end = next;
      }
    }
    text.drop(start, end);
    return end;
  }

  private boolean isCapitalized(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (!Character.isLetter(text.at(i)) && text.at(i) != '-') {
        return false;
      }
    }
    return start < end && Character.isUpperCase(text.at(start));
  }

  private int hash(int start) {
    if (text.startsWith("#**", start)) {
      return channelLink(start);
    }
    int end = start + 1;
    boolean letter = false;
    while (isTagPart(end)) {
      letter |= Character.isLetter(text.at(end));
      end++;
    }
    if (Characters.isWordPart(text.at(start - 1)) && letter) {
      // Such as "docs#Nat.succ": what follows is a name.
      return start + 1;
    }
    String key = letter ? Tags.key(text.original(start, end)) : null;
    if (key != null) {
      text.add(new Piece(start, end, key, TermKind.TAG));
    }
    text.drop(start, end);
    return end;
  }

  private boolean isTagPart(int i) {
    char c = text.at(i);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == '-' && Character.isLetterOrDigit(text.at(i + 1))
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** {@code #**channel>topic@message**}. */
  private int channelLink(int start) {
    int end = delimited(start, "**", "#**".length());
    if (end > start + "#**".length()) {
      String target = text.original(start + "#**".length(), end - "**".length());
      int at = target.lastIndexOf('@');
      String thread = at > target.indexOf('>') ? target.substring(0, at) : target;
      if (thread.indexOf('>') > 0) {
        text.add(new Piece(start, end, "#" + Characters.fold(thread), TermKind.LINK));
      }
    }
    return end;
  }

  private int angle(int start) {
    char next = text.at(start + 1);
    if (next == '@' || next == '!' || next == '#') {
      return delimited(start, ">", 2);
    }
    int name = next == '/' ? start + 2 : start + 1;
    int end = name;
    while (Characters.isAsciiLetter(text.at(end)) || Characters.isDigit(text.at(end))) {
      end++;
    }
    boolean typeArgument =
        Characters.isWordPart(text.at(start - 1)) && Character.isUpperCase(text.at(name));
    boolean tag = Characters.isAsciiLetter(text.at(name)) && " />".indexOf(text.at(end)) >= 0;
    return tag && !typeArgument ? delimited(start, ">", end - start) : start + 1;
  }

  /** Drops from here to a delimiter, if it comes soon enough, or else goes on after the start. */
  private int delimited(int start, String delimiter, int skipped) {
    for (int i = start + skipped; i < start + FAR && !isLineEnd(i); i++) {
      if (text.startsWith(delimiter, i)) {
        text.drop(start, i + delimiter.length());
        return i + delimiter.length();
      }
    }
    return start + 1;
  }

  private int emphasis(int start) {
    int end = runEnd(start);
    if (isEdge(start - 1) != isEdge(end)) {
      text.soften(start, end);
    }
    return end;
  }

  private boolean isEdge(int i) {
    return !Character.isLetterOrDigit(text.at(i));
  }

  /** {@code $x$} and {@code $$x$$}, unless blanks and digits tell that it is about money. */
  private int math(int start) {
    if (text.at(start + 1) == '$') {
      return delimited(start, "$$", 2);
    }
    if (Characters.isSpace(text.at(start + 1))) {
      return start + 1;
    }
    for (int i = start + 2; i < start + FAR && !isLineEnd(i); i++) {
      if (text.at(i) == '$'
          && !Characters.isBlank(text.at(i - 1))
          && !Characters.isDigit(text.at(i + 1))) {
        text.drop(start, i + 1);
        return i + 1;
      }
    }
    return start + 1;
  }

  /** {@code :tada:}. */
  private int emoji(int start) {
    int end = start + 1;
    while (end < start + 40
        && (Characters.isWordPart(text.at(end)) || "+-".indexOf(text.at(end)) >= 0)) {
      end++;
    }
    if (end == start + 1 || text.at(end) != ':') {
      return start + 1;
    }
    text.drop(start, end + 1);
    return end + 1;
  }

  /** Drops the {@code (/a/b.png)} of a link within the site; an address is read as any other. */
  private int linkTarget(int start) {
    if (text.at(start + 1) != '(' || text.startsWith("http", start + 2)) {
      return start + 1;
    }
    return delimited(start, ")", 2);
  }

  private int name(int start) {
    int end = nameEnd(start);
    String name = text.original(start, end);
    if (text.startsWith("://", end)) {
      return link(start, end + "://".length(), Links.isWeb(Characters.fold(name)));
    }
    if (name.startsWith("www.") || Links.startsWithHost(name)) {
      return link(start, start, true);
    }
    switch (NameShape.of(name)) {
      case CODE -> addCode(start, end);
      case HYPHENATED -> text.add(new Piece(start, end, Characters.fold(name), TermKind.WORD));
      case NOISE -> text.drop(start, end);
      case PLAIN -> {}
    }
    return end;
  }

  private int link(int start, int addressStart, boolean web) {
    int end = Math.max(addressStart, Links.end(text, addressStart));
    String key = web ? Links.key(text.original(addressStart, end)) : null;
    if (key != null) {
      text.add(new Piece(start, end, key, TermKind.LINK));
    }
    text.drop(start, end);
    return end;
  }

  /** Past the word parts that begin here, and what joins them without a blank. */
  private int nameEnd(int start) {
    int end = start;
    while (Characters.isWordPart(text.at(end))) {
      end++;
      int joint = text.startsWith("::", end) ? 2 : 1;
      if ((joint == 2 || ".-/@".indexOf(text.at(end)) >= 0)
          && Characters.isWordPart(text.at(end + joint))
          && text.at(end + joint) != '_') {
        end += joint;
      }
    }
    while (end > start + 1 && text.at(end - 1) == '_') {
      end--;
    }
    return end;
  }
}

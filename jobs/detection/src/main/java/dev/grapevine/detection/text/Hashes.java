package dev.grapevine.detection.text;

import dev.grapevine.detection.text.MaskedText.Piece;

/** Tells hashtags and links to threads from the numbers of issues, which name nothing. */
final class Hashes {
  private static final String CHANNEL = "#**";

  private Hashes() {}

  static int read(MaskedText text, int start) {
    if (text.startsWith(CHANNEL, start)) {
      return channelLink(text, start);
    }
    int end = start + 1;
    boolean letter = false;
    while (isTagPart(text, end)) {
      letter |= Character.isLetter(text.at(end));
      end++;
    }
    if (letter && Characters.isWordPart(text.at(start - 1))) {
      // Such as "docs#Nat.succ": what follows is a name.
      return start + 1;
    }
    String tag = text.original(start + 1, end);
    String key = letter && !Names.isEnglishStopWord(tag) ? Tags.key(tag) : null;
    if (key != null) {
      text.add(new Piece(start, end, key, TermKind.TAG));
    }
    text.drop(start, end);
    return end;
  }

  private static boolean isTagPart(MaskedText text, int i) {
    char c = text.at(i);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '-'
            && Character.isLetterOrDigit(text.at(i - 1))
            && Character.isLetterOrDigit(text.at(i + 1));
  }

  /** {@code #**channel>topic@message**}. */
  private static int channelLink(MaskedText text, int start) {
    int end = text.dropThrough("**", start, start + CHANNEL.length());
    if (end == start + 1) {
      return end;
    }
    String target = text.original(start + CHANNEL.length(), end - "**".length());
    int topic = target.indexOf('>');
    int message = target.lastIndexOf('@');
    if (topic > 0) {
      String thread = message > topic ? target.substring(0, message) : target;
      text.add(new Piece(start, end, "#" + Characters.fold(thread), TermKind.LINK));
    }
    return end;
  }
}

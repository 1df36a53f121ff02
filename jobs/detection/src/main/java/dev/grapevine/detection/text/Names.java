package dev.grapevine.detection.text;

import dev.grapevine.detection.text.MaskedText.Piece;

/** Reads what is written without blanks: a word, a name, an address. */
final class Names {
  private Names() {}

  static int read(MaskedText text, int start) {
    int end = text.nameEnd(start);
    if (text.startsWith("://", end)) {
      boolean web = Links.isWeb(Characters.fold(text.original(start, end)));
      return link(text, start, end + "://".length(), web);
    }
    if (end - start > 1 && !isSimple(text, start, end)) {
      String name = text.original(start, end);
      if (Links.startsWithHost(name)) {
        return link(text, start, start, true);
      }
      switch (NameShape.of(name)) {
        case CODE -> addCode(text, start, end);
        case HYPHENATED -> text.add(new Piece(start, end, Characters.fold(name), TermKind.WORD));
        case NOISE -> text.drop(start, end);
        case PLAIN -> {}
      }
    }
    return end;
  }

  static void addCode(MaskedText text, int from, int to) {
    text.add(new Piece(from, to, Characters.fold(text.original(from, to)), TermKind.CODE));
    text.join(from, to);
  }

  static boolean isEnglishStopWord(String name) {
    return StopWords.isStopWord(StopWords.mask(Characters.fold(name)), Language.ENGLISH);
  }

  /** Nearly all words are: small letters after the first one. */
  private static boolean isSimple(MaskedText text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (text.at(i) < 'a' || text.at(i) > 'z') {
        return false;
      }
    }
    return Character.isLetter(text.at(start)) && end - start <= NameShape.LONGEST;
  }

  private static int link(MaskedText text, int start, int addressStart, boolean web) {
    int end = Math.max(addressStart, Links.end(text, addressStart));
    String key = web ? Links.key(text.original(addressStart, end)) : null;
    if (key != null) {
      text.add(new Piece(start, end, key, TermKind.LINK));
    }
    text.drop(start, end);
    return end;
  }
}

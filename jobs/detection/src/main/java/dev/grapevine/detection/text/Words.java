package dev.grapevine.detection.text;

import dev.grapevine.detection.text.MaskedText.Piece;
import java.util.List;

/** Makes terms of the words of one message, and of those that stand next to each other. */
final class Words {
  private final MaskedText text;
  private final List<Token> tokens;
  private final Language language;
  private final TermCollector terms;

  Words(MaskedText text, List<Token> tokens, Language language, TermCollector terms) {
    this.text = text;
    this.tokens = tokens;
    this.language = language;
    this.terms = terms;
  }

  void add(Piece piece) {
    String surface = text.original(piece.start(), piece.end());
    terms.add(piece.key(), surface, piece.kind());
    switch (piece.kind()) {
      case CODE -> addParts(surface);
      case LINK -> Links.names(piece.key()).forEach(this::addPart);
      default -> {}
    }
  }

  /** What "log4j-core" belongs to is spoken of as well. */
  private void addParts(String name) {
    if (name.indexOf('-') > 0) {
      for (String part : name.split("-")) {
        addPart(part);
      }
    }
  }

  private void addPart(String part) {
    if (NameShape.isPart(part) && !Names.isEnglishStopWord(part)) {
      boolean code = NameShape.of(part) == NameShape.CODE;
      terms.add(Characters.fold(part), part, code ? TermKind.CODE : TermKind.WORD);
    }
  }

  /** The word at an index, and the phrases that begin with it. */
  void add(int i) {
    Token first = tokens.get(i);
    if (first.kind() == Token.Kind.BIGRAM) {
      terms.add(first.folded(), first.surface(), TermKind.WORD);
    } else if (isWord(first)) {
      terms.add(key(first), first.surface(), TermKind.WORD);
    }
    if (begins(first) && isAdjacent(i)) {
      if (ends(tokens.get(i + 1))) {
        addPhrase(i, i + 1);
      }
      if (isAdjacent(i + 1) && ends(tokens.get(i + 2))) {
        addPhrase(i, i + 2);
      }
    }
  }

  private void addPhrase(int from, int to) {
    StringBuilder key = new StringBuilder();
    StringBuilder surface = new StringBuilder();
    for (int i = from; i <= to; i++) {
      Token token = tokens.get(i);
      if (i > from) {
        key.append(' ');
        surface.append(text.at(tokens.get(i - 1).end()) == '-' ? '-' : ' ');
      }
      key.append(key(token));
      surface.append(token.surface());
    }
    terms.add(key.toString(), surface.toString(), TermKind.PHRASE);
  }

  private boolean begins(Token token) {
    return token.kind() == Token.Kind.NAME || isWord(token);
  }

  private boolean isWord(Token token) {
    return token.kind() == Token.Kind.WORD && !isStop(token);
  }

  private boolean ends(Token token) {
    return begins(token) || token.kind() == Token.Kind.NUMBER;
  }

  /** Whether only blanks, or one hyphen, are between a word and the next one. */
  private boolean isAdjacent(int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (!isPhrasePart(token) || !isPhrasePart(next)) {
      return false;
    }
    int gap = token.end();
    if (next.start() - gap == 1 && text.at(gap) == '-') {
      return true;
    }
    while (gap < next.start() && Characters.isBlank(text.at(gap))) {
      gap++;
    }
    return gap == next.start();
  }

  /** A letter that is no word is a variable, which stands for something else every time. */
  private boolean isPhrasePart(Token token) {
    return switch (token.kind()) {
      case WORD, NAME, NUMBER -> true;
      case LETTER -> isStop(token);
      case BIGRAM, NOTHING -> false;
    };
  }

  private String key(Token token) {
    return switch (token.kind()) {
      case WORD ->
          isStop(token) ? token.folded() : language.of(token.folded()).stem(token.folded());
      case NUMBER -> token.folded().startsWith("v") ? token.folded().substring(1) : token.folded();
      default -> token.folded();
    };
  }

  private boolean isStop(Token token) {
    return token.languages() != 0
        && StopWords.isStopWord(token.languages(), language.of(token.folded()));
  }
}

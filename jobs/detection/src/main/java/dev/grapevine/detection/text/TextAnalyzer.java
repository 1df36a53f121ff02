package dev.grapevine.detection.text;

import dev.grapevine.detection.text.MaskedText.Piece;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the terms of a message: what others would have to say, too, for it to be a topic.
 *
 * <p>Reusable, but not by two threads at once.
 */
public final class TextAnalyzer {
  private final Tokens tokenizer = new Tokens();

  /**
   * Every distinct term, the given tags first, then in order of first occurrence; at most 512, out
   * of the first 16 KiB.
   *
   * @param text Markdown or plain; may be null
   * @param tags may be null
   */
  public List<Term> analyze(String text, List<String> tags) {
    TermCollector terms = new TermCollector();
    if (tags != null) {
      for (String tag : tags) {
        String key = Tags.key(tag);
        if (key != null) {
          terms.add(key, tag.strip(), TermKind.TAG);
        }
      }
    }
    if (text != null) {
      MaskedText masked = new MaskedText(TextLimit.cut(text));
      ProseLines.mask(masked);
      Pictures.mask(masked);
      Markup.mask(masked);
      addAll(masked, tokenizer.of(masked), terms);
    }
    return terms.terms();
  }

  /**
   * The keys of the terms of a text, such as a title.
   *
   * @param text may be null
   */
  public Set<String> keys(String text) {
    return text == null
        ? Set.of()
        : analyze(text, null).stream().map(Term::key).collect(Collectors.toUnmodifiableSet());
  }

  private static void addAll(MaskedText text, List<Token> tokens, TermCollector terms) {
    Words words = new Words(text, tokens, StopWords.guess(tokens), terms);
    Iterator<Piece> pieces = text.pieces().iterator();
    Piece piece = next(pieces);
    for (int i = 0; i < tokens.size(); i++) {
      for (; piece != null && piece.start() <= tokens.get(i).start(); piece = next(pieces)) {
        words.add(piece);
      }
      words.add(i);
    }
    for (; piece != null; piece = next(pieces)) {
      words.add(piece);
    }
  }

  private static Piece next(Iterator<Piece> pieces) {
    return pieces.hasNext() ? pieces.next() : null;
  }
}

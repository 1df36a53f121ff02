package dev.grapevine.detection.text;

import static dev.grapevine.detection.text.Token.Kind.BIGRAM;
import static dev.grapevine.detection.text.Token.Kind.LETTER;
import static dev.grapevine.detection.text.Token.Kind.NAME;
import static dev.grapevine.detection.text.Token.Kind.NOTHING;
import static dev.grapevine.detection.text.Token.Kind.NUMBER;
import static dev.grapevine.detection.text.Token.Kind.WORD;

import dev.grapevine.detection.text.MaskedText.Piece;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Splits what is left of a text into words, as Unicode says where words end. */
final class Tokens {
  private static final String IDEOGRAPHIC = type(StandardTokenizer.IDEOGRAPHIC);
  private static final String HIRAGANA = type(StandardTokenizer.HIRAGANA);
  private static final String HANGUL = type(StandardTokenizer.HANGUL);
  private static final int LONGEST = 64;

  /** No version and no year is longer. */
  private static final int LONGEST_NUMBER = 8;

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final TypeAttribute type = tokenizer.getAttribute(TypeAttribute.class);

  List<Token> of(MaskedText text) {
    try {
      tokenizer.setReader(new CharArrayReader(text.prose()));
      tokenizer.reset();
      List<Token> tokens = read(text, names(text.pieces()));
      tokenizer.end();
      tokenizer.close();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Token> read(MaskedText text, Map<Integer, Piece> names) throws IOException {
    List<Token> tokens = new ArrayList<>();
    int runStart = 0;
    int runEnd = 0;
    while (tokenizer.incrementToken()) {
      int start = offset.startOffset();
      int end = offset.endOffset();
      if (!isSpacedOut(type.type())) {
        if (start > runEnd) {
          addBigrams(tokens, text, runStart, runEnd);
          runStart = start;
        }
        runEnd = end;
        continue;
      }
      addBigrams(tokens, text, runStart, runEnd);
      runStart = end;
      runEnd = end;
      if (names.containsKey(start)) {
        Piece name = names.get(start);
        tokens.add(new Token(start, end, text.original(start, name.end()), name.key(), NAME, 0));
      } else {
        tokens.add(word(text, start, end));
      }
    }
    addBigrams(tokens, text, runStart, runEnd);
    return tokens;
  }

  /** Of ideographs and Hangul, of which two make a word more often than one or all of a run. */
  private static void addBigrams(List<Token> tokens, MaskedText text, int from, int to) {
    String run = text.original(from, to);
    int second;
    for (int i = 0; i < run.length(); i = second) {
      second = run.offsetByCodePoints(i, 1);
      // What begins with hiragana is mostly an inflection or a particle.
      if (second < run.length() && !isHiragana(run.charAt(i))) {
        String bigram = run.substring(i, run.offsetByCodePoints(second, 1));
        int start = from + i;
        tokens.add(
            new Token(start, start + bigram.length(), bigram, Characters.fold(bigram), BIGRAM, 0));
      }
    }
  }

  private static boolean isHiragana(char c) {
    return c >= 0x3040 && c < 0x30a0;
  }

  private static Token word(MaskedText text, int start, int end) {
    String surface = trimmed(text.original(start, end));
    if (surface.length() > LONGEST) {
      return new Token(start, end, surface, surface, NOTHING, 0);
    }
    String folded = Characters.fold(withoutPlural(surface));
    int languages = StopWords.mask(folded);
    if (languages == 0 && Apostrophes.in(folded)) {
      surface = Apostrophes.strip(surface);
      folded = Characters.fold(surface);
      languages = StopWords.mask(folded);
    }
    return new Token(start, end, surface, folded, kind(folded), languages);
  }

  /** "PRs": once folded, it could not be told from "DNS". */
  private static String withoutPlural(String word) {
    int end = word.length() - 1;
    if (end < 2 || word.charAt(end) != 's') {
      return word;
    }
    for (int i = 0; i < end; i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return word;
      }
    }
    return word.substring(0, end);
  }

  /** Unicode takes an underscore for a part of a word. */
  private static String trimmed(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && word.charAt(start) == '_') {
      start++;
    }
    while (end > start && word.charAt(end - 1) == '_') {
      end--;
    }
    return word.substring(start, end);
  }

  private static Token.Kind kind(String word) {
    int letters = 0;
    int digits = 0;
    int points = 0;
    int c;
    for (int i = 0; i < word.length(); i += Character.charCount(c)) {
      c = word.codePointAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      points++;
    }
    if (letters == 0) {
      return digits > 0 && points <= LONGEST_NUMBER ? NUMBER : NOTHING;
    }
    return points == 1 ? LETTER : isQuantity(word, digits) ? NUMBER : WORD;
  }

  /** "v4.3.1", "20ms", "4th". */
  private static boolean isQuantity(String word, int digits) {
    if (digits == 0) {
      return false;
    }
    int i = word.charAt(0) == 'v' ? 1 : 0;
    int start = i;
    while (i < word.length() && (Characters.isDigit(word.charAt(i)) || word.charAt(i) == '.')) {
      i++;
    }
    return i > start && (start == 1 ? i == word.length() : word.length() - i == 2);
  }

  private static boolean isSpacedOut(String type) {
    return !type.equals(IDEOGRAPHIC) && !type.equals(HIRAGANA) && !type.equals(HANGUL);
  }

  private static Map<Integer, Piece> names(List<Piece> pieces) {
    Map<Integer, Piece> names = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece.kind() == TermKind.CODE) {
        names.put(piece.start(), piece);
      }
    }
    return names;
  }

  private static String type(int type) {
    return StandardTokenizer.TOKEN_TYPES[type];
  }
}

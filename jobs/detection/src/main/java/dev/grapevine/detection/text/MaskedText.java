package dev.grapevine.detection.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text in which what is not prose is blanked out in place, so that an offset means the same
 * before and after.
 */
final class MaskedText {
  /** Stands for whatever was dropped; being a line break, it also keeps phrases from crossing. */
  static final char BREAK = '\n';

  /** How far anything looks for the end of what may have begun. */
  static final int FAR = 200;

  private final String text;
  private final char[] prose;
  private final List<Piece> pieces = new ArrayList<>();

  MaskedText(String text) {
    this.text = text;
    this.prose = text.toCharArray();
  }

  int length() {
    return prose.length;
  }

  /** The text as it now stands, or a break beyond either of its ends. */
  char at(int index) {
    return index < 0 || index >= prose.length ? BREAK : prose[index];
  }

  boolean startsWith(String prefix, int index) {
    for (int i = 0; i < prefix.length(); i++) {
      if (at(index + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first of a character in a range, or -1. */
  int indexOf(char character, int from, int to) {
    for (int i = from; i < Math.min(to, prose.length); i++) {
      if (prose[i] == character) {
        return i;
      }
    }
    return -1;
  }

  boolean isLineEnd(int index) {
    return at(index) == '\n' || at(index) == '\r';
  }

  /** Past the run of one character that begins here. */
  int runEnd(int start) {
    int end = start;
    while (end < prose.length && prose[end] == prose[start]) {
      end++;
    }
    return end;
  }

  /** Past the word parts that begin here, and what joins them without a blank. */
  int nameEnd(int start) {
    int end = start;
    while (Characters.isWordPart(at(end))) {
      end++;
      int joint = startsWith("::", end) ? 2 : 1;
      if ((joint == 2 || ".-/@".indexOf(at(end)) >= 0)
          && Character.isLetterOrDigit(at(end + joint))
          && Characters.isWordPart(at(end + joint))) {
        end += joint;
      }
    }
    while (end > start + 1 && at(end - 1) == '_') {
      end--;
    }
    return end;
  }

  String original(int from, int to) {
    return text.substring(from, to);
  }

  void drop(int from, int to) {
    Arrays.fill(prose, from, to, BREAK);
  }

  /** Drops up to a delimiter if it is near and on this line; returns where to go on. */
  int dropThrough(String delimiter, int start, int from) {
    for (int i = from; i < start + FAR && !isLineEnd(i); i++) {
      if (startsWith(delimiter, i)) {
        drop(start, i + delimiter.length());
        return i + delimiter.length();
      }
    }
    return start + 1;
  }

  /** Takes marks away that stand between words without parting them. */
  void soften(int from, int to) {
    Arrays.fill(prose, from, to, ' ');
  }

  /** Makes one word of a name that is written with punctuation. */
  void join(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Characters.isWordPart(prose[i])) {
        prose[i] = '_';
      }
    }
  }

  void add(Piece piece) {
    pieces.add(piece);
  }

  /** What was found on the way, in the order of the text. */
  List<Piece> pieces() {
    return pieces;
  }

  char[] prose() {
    return prose;
  }

  /** A stretch of the text that is a term whatever the words around it are. */
  record Piece(int start, int end, String key, TermKind kind) {}
}

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

  String original(int from, int to) {
    return text.substring(from, to);
  }

  void drop(int from, int to) {
    Arrays.fill(prose, from, to, BREAK);
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

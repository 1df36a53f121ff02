package dev.grapevine.detection.text;

/**
 * A word as the tokenizer found it, before it is known what language it is in.
 *
 * @param surface as written, without possessive or elided article
 * @param folded the same without case
 * @param languages those it is a stop word of
 */
record Token(int start, int end, String surface, String folded, Kind kind, int languages) {
  enum Kind {
    WORD,
    /** Takes its place in a phrase as it is, and is a term as what it was found to be before. */
    NAME,
    /** A number, a version or a quantity: it says something only after a word. */
    NUMBER,
    /** A single letter. */
    LETTER,
    /** Two characters of a script without blanks. */
    BIGRAM,
    /** Parts its neighbours. */
    NOTHING
  }
}

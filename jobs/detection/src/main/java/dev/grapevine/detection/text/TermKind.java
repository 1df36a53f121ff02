package dev.grapevine.detection.text;

/** What sort of thing a term is, since some sorts say more about a topic than others. */
public enum TermKind {
  WORD,
  /** Two or three words that stand next to each other. */
  PHRASE,
  TAG,
  /** A name out of a program, a protocol or a register, such as {@code CVE-2021-44228}. */
  CODE,
  LINK
}

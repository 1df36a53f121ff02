package dev.grapevine.detection.text;

import java.util.Set;

/** Finds what apostrophes join to a word that is not part of it. */
final class Apostrophes {
  private static final Set<String> ARTICLES =
      Set.of(
          "l", "d", "c", "j", "m", "t", "s", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un",
          "dell", "nell", "all", "sull", "dall", "coll", "quell");

  private Apostrophes() {}

  /** The length of a French or Italian article and its apostrophe. */
  static int elided(String word) {
    int apostrophe = word.indexOf('\'');
    return apostrophe > 0
            && word.length() - apostrophe > 2
            && ARTICLES.contains(word.substring(0, apostrophe))
        ? apostrophe + 1
        : 0;
  }

  /** The length of an English possessive ending. */
  static int possessive(String word) {
    return word.length() > 2 && word.endsWith("'s") ? 2 : 0;
  }
}

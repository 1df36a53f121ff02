package dev.grapevine.detection.text;

import java.util.Locale;
import java.util.Set;

/** Takes off a word what apostrophes join to it that is not part of it. */
final class Apostrophes {
  private static final String POSSESSIVE = "'s";

  /** French and Italian. */
  private static final Set<String> ARTICLES =
      Set.of(
          "l", "d", "c", "j", "m", "t", "s", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un",
          "dell", "nell", "all", "sull", "dall", "coll", "quell");

  private Apostrophes() {}

  static boolean in(String folded) {
    return folded.indexOf('\'') >= 0;
  }

  static String strip(String word) {
    String straight = word.replace('\u2019', '\'').replace('\uff07', '\'').toLowerCase(Locale.ROOT);
    if (straight.length() != word.length()) {
      return word;
    }
    int end = word.length() - (straight.endsWith(POSSESSIVE) ? POSSESSIVE.length() : 0);
    int apostrophe = straight.indexOf('\'');
    boolean elided =
        apostrophe > 0
            && end - apostrophe > 2
            && ARTICLES.contains(straight.substring(0, apostrophe));
    return end > 1 ? word.substring(elided ? apostrophe + 1 : 0, end) : word;
  }
}

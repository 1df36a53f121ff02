package dev.grapevine.sdk.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant by a name that does not exist. */
final class Suggestions {
  private Suggestions() {}

  /** The known name nearest to the given one, unless all are too far to be a slip. */
  static Optional<String> nearest(String given, Collection<String> known) {
    String wanted = plain(given);
    int furthest = Math.max(2, wanted.length() / 3);
    return known.stream()
        .filter(name -> distance(wanted, plain(name)) <= furthest)
        .min(Comparator.comparingInt(name -> distance(wanted, plain(name))));
  }

  /** The remedy for an unknown name: the nearest known one, then all of them. */
  static String remedy(String given, Collection<String> known) {
    String all = known.isEmpty() ? "" : "Known: " + String.join(", ", known) + ".";
    return nearest(given, known).map(name -> "Did you mean " + name + "? " + all).orElse(all);
  }

  /** Case, hyphens and underscores are no difference: {@code maxLag} is {@code max-lag}. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }

  /** Levenshtein's edit distance, with a row of the table at a time. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

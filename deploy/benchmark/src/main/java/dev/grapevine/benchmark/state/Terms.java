package dev.grapevine.benchmark.state;

import dev.grapevine.detection.text.Term;
import dev.grapevine.detection.text.TextAnalyzer;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts distinct terms in the texts of events. */
final class Terms {
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final Set<Long> terms = new HashSet<>();
  private final Set<Long> scoped = new HashSet<>();

  void add(Activity activity) {
    if (activity.text() == null || activity.visibility() == Visibility.PRIVATE) {
      return;
    }
    List<String> scopes =
        activity.visibility() == Visibility.TEAM ? activity.audience() : List.of("");
    for (Term term : analyzer.analyze(activity.text(), activity.tags())) {
      long hash = hash(1125899906842597L, term.key());
      terms.add(hash);
      for (String scope : scopes) {
        scoped.add(hash(hash, scope));
      }
    }
  }

  private static long hash(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash * 0x9e3779b97f4a7c15L;
  }

  /** How many there are, wherever they were used. */
  int distinct() {
    return terms.size();
  }

  /** The same, each counted once for every scope that it was used in. */
  int distinctByScope() {
    return scoped.size();
  }
}

package dev.grapevine.evaluation;

import dev.grapevine.detection.text.Term;
import dev.grapevine.detection.text.TextAnalyzer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a topic's term is one by which an event is recognised. */
final class TermMatcher {
  private static final String NO_WORD = "[^\\p{L}\\p{N}-]+";

  private final Set<String> wanted = new HashSet<>();

  TermMatcher(List<String> terms) {
    TextAnalyzer analyzer = new TextAnalyzer();
    for (String term : terms) {
      wanted.add(words(term));
      // The longest, since a phrase is analysed into its words as well.
      analyzer.analyze(term, List.of()).stream()
          .map(Term::key)
          .max(Comparator.comparingInt(String::length))
          .filter(key -> key.indexOf(' ') >= 0 || term.indexOf(' ') < 0)
          .ifPresent(key -> wanted.add(words(key)));
    }
  }

  /** Whether one of the terms is in it, as a word or a phrase. */
  boolean matches(String key) {
    String words = words(key);
    return wanted.stream().anyMatch(words::contains);
  }

  private static String words(String term) {
    return " " + term.replaceAll(NO_WORD, " ").strip() + " ";
  }
}

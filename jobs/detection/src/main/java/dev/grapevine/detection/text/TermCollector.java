package dev.grapevine.detection.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the first of the terms of each key, and no more than a message can be about. */
final class TermCollector {
  private static final int MOST = 512;

  private final List<Term> terms = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  void add(String key, String surface, TermKind kind) {
    if (terms.size() < MOST && keys.add(key)) {
      terms.add(new Term(key, surface, kind));
    }
  }

  List<Term> terms() {
    return terms;
  }
}

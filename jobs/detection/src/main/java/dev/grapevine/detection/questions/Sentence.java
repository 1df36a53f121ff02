package dev.grapevine.detection.questions;

import java.util.List;

/**
 * A stretch of prose up to a mark that ends it.
 *
 * @param words folded; whatever stands for a name, such as a span of code, is {@link #NAME}
 * @param clauses where a clause begins among the words: at the start, and after a comma or the like
 * @param questionMark whether it ends in one
 */
record Sentence(List<String> words, List<Integer> clauses, boolean questionMark) {
  /** Stands for code, a link, or a formula. */
  static final String NAME = "*";
}

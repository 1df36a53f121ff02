package dev.grapevine.benchmark.events;

import java.util.SplittableRandom;

/** Texts of made-up words, few of which are frequent. */
final class Prose {
  private static final String[] SYLLABLES = {
    "ka", "ro", "mi", "ten", "lo", "sa", "ver", "di", "pu", "na", "stre", "gol", "fi", "bra", "eu"
  };
  private static final int VOCABULARY = 5_000;

  private final String[] words = new String[VOCABULARY];
  private final Zipf ranks = new Zipf(VOCABULARY);

  Prose(SplittableRandom random) {
    for (int i = 0; i < VOCABULARY; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllables = random.nextInt(1, 5); syllables > 0; syllables--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      words[i] = word.toString();
    }
  }

  /**
   * @param length in characters, to within a word
   */
  String text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder(length + 16);
    while (text.length() < length) {
      text.append(text.isEmpty() ? "" : " ").append(words[ranks.next(random)]);
    }
    return text.toString();
  }
}

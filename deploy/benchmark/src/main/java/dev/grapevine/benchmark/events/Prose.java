package dev.grapevine.benchmark.events;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** Texts of made-up words, few of which are frequent. */
final class Prose {
  private static final String[] SYLLABLES = {
    "ka", "ro", "mi", "ten", "lo", "sa", "ver", "di", "pu", "na", "stre", "gol", "fi", "bra", "eu"
  };
  private static final int VOCABULARY = 5_000;
  private static final int SYLLABLES_MOST = 4;

  private final String[] expressions;
  private final String separator;
  private final Zipf ranks;

  private Prose(String[] expressions, String separator) {
    this.expressions = expressions;
    this.separator = separator;
    ranks = new Zipf(expressions.length);
  }

  /** Words one after the other, so that most phrases occur once only. */
  static Prose usual(SplittableRandom random) {
    String[] words = new String[VOCABULARY];
    for (int i = 0; i < VOCABULARY; i++) {
      words[i] = word(random, 1, SYLLABLES_MOST);
    }
    return new Prose(words, " ");
  }

  /**
   * Words and phrases of two of them in turn, set apart by commas: no other phrases come of them.
   *
   * @param terms how many words and phrases there are together
   */
  static Prose of(int terms, SplittableRandom random) {
    String[] expressions = new String[terms];
    Set<String> words = new HashSet<>();
    for (int i = 0; i < terms; i += 2) {
      String word = word(random, 2, SYLLABLES_MOST + 2);
      while (!words.add(word)) {
        word = word(random, 2, SYLLABLES_MOST + 2);
      }
      expressions[i] = word;
    }
    int wordCount = words.size();
    Zipf ranks = new Zipf(wordCount);
    for (int i = 1; i < terms; i += 2) {
      expressions[i] =
          expressions[2 * ranks.next(random)] + " " + expressions[2 * random.nextInt(wordCount)];
    }
    return new Prose(expressions, ", ");
  }

  private static String word(SplittableRandom random, int least, int most) {
    StringBuilder word = new StringBuilder();
    for (int syllables = random.nextInt(least, most + 1); syllables > 0; syllables--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  /**
   * @param length in characters, to within an expression
   */
  String text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder(length + 16);
    while (text.length() < length) {
      text.append(text.isEmpty() ? "" : separator).append(expressions[ranks.next(random)]);
    }
    return text.toString();
  }
}

package dev.grapevine.evaluation.history;

import dev.grapevine.detection.bursts.Pane;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes histories in which nothing happens but chance: each conversation is moved by a random whole
 * number of weeks. That keeps the weekly cycle, the people, and the talk inside conversations, and
 * destroys what conversations have in common. What falls off the end comes in at the beginning.
 */
public final class Shuffle {
  private static final int WEEK = 7 * Pane.DAY;

  private Shuffle() {}

  /** A corpus of at least two weeks, shuffled; the same seed shuffles it in the same way. */
  public static Corpus of(Corpus corpus, long seed) {
    Random random = new Random(seed);
    int weeks = (corpus.lastPane() - corpus.firstPane()) / WEEK;
    int[] shifts = new int[corpus.conversationCount()];
    for (int i = 0; i < shifts.length; i++) {
      shifts[i] = random.nextInt(weeks) * WEEK;
    }
    return moved(corpus, shifts, weeks * WEEK);
  }

  private static Corpus moved(Corpus corpus, int[] shifts, int span) {
    int size = corpus.size();
    long[] order = new long[size];
    int first = corpus.firstPane();
    for (int i = 0; i < size; i++) {
      int at = corpus.panes()[i] + shifts[corpus.conversations()[i]];
      order[i] = (long) (first + Math.floorMod(at - first, span)) << Integer.SIZE | i;
    }
    Arrays.sort(order);
    int[] panes = new int[size];
    int[] from = new int[size];
    for (int i = 0; i < size; i++) {
      panes[i] = (int) (order[i] >> Integer.SIZE);
      from[i] = (int) order[i];
    }
    return new Corpus(
        panes,
        pick(corpus.actors(), from),
        pick(corpus.channels(), from),
        pick(corpus.conversations(), from),
        pick(corpus.fingerprints(), from),
        IntStream.of(from).mapToObj(i -> corpus.ids()[i]).toArray(String[]::new),
        IntStream.of(from).mapToObj(i -> corpus.terms()[i]).toArray(int[][]::new),
        corpus.keys(),
        corpus.conversationCount());
  }

  private static int[] pick(int[] values, int[] from) {
    return IntStream.of(from).map(i -> values[i]).toArray();
  }
}

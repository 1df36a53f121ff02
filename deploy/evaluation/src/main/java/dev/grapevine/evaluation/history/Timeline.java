package dev.grapevine.evaluation.history;

import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.bursts.ScopeActivity;
import dev.grapevine.detection.topics.Evidence;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A corpus term by term, with who was active when, ready for detectors to go through. */
public final class Timeline {
  private static final int MOST_EVIDENCE = 64;

  private final Corpus corpus;

  /** At the end of each message's pane. */
  private final Exposure[] exposures;

  /** The uses of term t stand from starts[t] to starts[t + 1]. */
  private final int[] starts;

  /** Messages, with {@link Corpus#TITLED} of their terms; ~message where it is part of a name. */
  private final int[] uses;

  public Timeline(Corpus corpus) {
    this.corpus = corpus;
    exposures = exposures(corpus);
    int[] ends = new int[corpus.keys().length + 1];
    for (int[] terms : corpus.terms()) {
      for (int term : terms) {
        ends[Corpus.number(term) + 1]++;
      }
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    starts = ends.clone();
    uses = new int[ends[ends.length - 1]];
    for (int message = 0; message < corpus.size(); message++) {
      for (int term : corpus.terms()[message]) {
        int use = message | term & Corpus.TITLED;
        uses[ends[Corpus.number(term)]++] = term < 0 ? ~message : use;
      }
    }
  }

  private static Exposure[] exposures(Corpus corpus) {
    ScopeActivity activity = new ScopeActivity();
    Exposure[] exposures = new Exposure[corpus.size()];
    int[] panes = corpus.panes();
    int from = 0;
    for (int i = 0; i < exposures.length; i++) {
      activity.add(panes[i], corpus.actors()[i], corpus.conversations()[i]);
      if (i + 1 == exposures.length || panes[i + 1] != panes[i]) {
        Arrays.fill(exposures, from, i + 1, activity.at(panes[i]));
        from = i + 1;
      }
    }
    return exposures;
  }

  public Corpus corpus() {
    return corpus;
  }

  /** Where the uses of a term begin. */
  public int start(int term) {
    return starts[term];
  }

  /** Where the uses of a term end. */
  public int end(int term) {
    return starts[term + 1];
  }

  /** Whether the term is part of a name in a use. */
  public boolean isName(int i) {
    return uses[i] < 0;
  }

  /** The message of a use. */
  public int message(int i) {
    return Corpus.number(uses[i]);
  }

  /** The pane of a use. */
  public int pane(int i) {
    return corpus.panes()[message(i)];
  }

  /** The uses of a term, not as a name. */
  public IntStream usesOf(int term) {
    return IntStream.range(starts[term], starts[term + 1]).filter(i -> !isName(i));
  }

  /** What a use is. */
  public Posting posting(int i) {
    int message = message(i);
    return new Posting(
        corpus.panes()[message],
        corpus.actors()[message],
        corpus.conversations()[message],
        corpus.fingerprints()[message],
        message,
        (uses[i] & Corpus.TITLED) != 0);
  }

  /** The exposure at the end of a message's pane. */
  public Exposure exposureAt(int message) {
    return exposures[message];
  }

  /** The exposure at a pane, as it was at the last message before its end. */
  public Exposure exposureAtPane(int pane) {
    Exposure last = exposures[Math.max(0, upTo(pane) - 1)];
    return new Exposure(
        pane, last.windows(), last.past(), last.days(), last.mean(), last.activeDays());
  }

  /** How many messages there are up to the end of a pane. */
  public int upTo(int pane) {
    return corpus.upTo(pane);
  }

  /**
   * The newest uses of a term.
   *
   * @param last the newest use
   * @param panes how far to go back from there
   */
  public Evidence evidence(int term, int last, int panes) {
    int from = pane(last) - panes;
    int[] newest =
        IntStream.iterate(last, i -> i >= starts[term], i -> i - 1)
            .filter(i -> !isName(i))
            .map(this::message)
            .takeWhile(m -> corpus.panes()[m] > from)
            .limit(MOST_EVIDENCE)
            .toArray();
    return new Evidence(
        IntStream.of(newest).asLongStream().toArray(),
        IntStream.of(newest).map(m -> corpus.actors()[m]).toArray(),
        IntStream.of(newest).map(m -> corpus.conversations()[m]).toArray());
  }

  /** The first pane after the first so many days. */
  public int paneAfter(int days) {
    return corpus.firstPane() + days * Pane.DAY;
  }
}

package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.bursts.ScopeActivity;
import dev.grapevine.detection.topics.Candidate;
import dev.grapevine.detection.topics.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A corpus in the order of time, term by term, ready for detectors to go through. */
final class Timeline {
  private static final int MOST_EVIDENCE = 64;
  private static final int YOUNG_DAYS = 21;

  final Corpus corpus;

  /** The exposure at the end of each message's pane, and the number of its pane's last message. */
  private final Exposure[] exposures;

  /** Messages by term: those of term t stand from starts[t] to starts[t + 1]. */
  private final int[] starts;

  private final int[] uses;

  Timeline(Corpus corpus) {
    this.corpus = corpus;
    exposures = exposures(corpus);
    int[] counts = new int[corpus.termCount() + 1];
    for (int[] terms : corpus.terms) {
      for (int term : terms) {
        counts[(term < 0 ? ~term : term) + 1]++;
      }
    }
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
    starts = counts.clone();
    uses = new int[counts[counts.length - 1]];
    for (int message = 0; message < corpus.size(); message++) {
      for (int term : corpus.terms[message]) {
        if (term < 0) uses[counts[~term]++] = ~message;
        else uses[counts[term]++] = message;
      }
    }
  }

  private static Exposure[] exposures(Corpus corpus) {
    ScopeActivity activity = new ScopeActivity();
    Exposure[] exposures = new Exposure[corpus.size()];
    int from = 0;
    for (int i = 0; i < exposures.length; i++) {
      activity.add(corpus.panes[i], corpus.actors[i], corpus.conversations[i]);
      if (i + 1 == exposures.length || corpus.panes[i + 1] != corpus.panes[i]) {
        Exposure exposure = activity.at(corpus.panes[i]);
        for (; from <= i; from++) {
          exposures[from] = exposure;
        }
      }
    }
    return exposures;
  }

  Exposure exposureAt(int message) {
    return exposures[message];
  }

  /** The exposure at the last message up to a pane. */
  Exposure exposureAtPane(int pane) {
    int i = Arrays.binarySearch(corpus.panes, pane);
    i = i >= 0 ? i : -i - 2;
    return exposures[Math.max(0, i)];
  }

  int uses(int term) {
    return starts[term + 1] - starts[term];
  }

  int[] usesRaw(int term) {
    return Arrays.copyOfRange(uses, starts[term], starts[term + 1]);
  }

  int[] usesOf(int term) {
    return Arrays.stream(uses, starts[term], starts[term + 1]).filter(m -> m >= 0).toArray();
  }

  Posting posting(int message) {
    return new Posting(
        corpus.panes[message],
        corpus.actors[message],
        corpus.conversations[message],
        corpus.fingerprints[message],
        message);
  }

  /** A candidate and when it was found. */
  record Found(int pane, Candidate candidate) {}

  /** All terms at all panes with at least the method's least score, in the order of time. */
  List<Found> candidates(Method method) {
    List<Found> found =
        IntStream.range(0, corpus.termCount())
            .parallel()
            .mapToObj(term -> candidates(method, term))
            .flatMap(List::stream)
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    found.sort(Comparator.comparingInt(Found::pane).thenComparing(f -> f.candidate().term()));
    return found;
  }

  private List<Found> candidates(Method method, int term) {
    List<Found> found = List.of();
    TermModel model = method.model().get();
    for (int i = starts[term]; i < starts[term + 1]; i++) {
      int message = uses[i];
      if (message < 0) {
        model.addMention();
        continue;
      }
      model.add(posting(message));
      if (i + 1 < starts[term + 1]
          && corpus.panes[uses[i + 1] < 0 ? ~uses[i + 1] : uses[i + 1]] == corpus.panes[message]) {
        continue;
      }
      Exposure exposure = exposures[message];
      Burst burst = model.look(exposure);
      if (burst.score() >= method.least() && exposure.activeDays() >= YOUNG_DAYS) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(
            new Found(
                exposure.pane(),
                new Candidate(corpus.keys[term], burst, evidence(term, i, burst))));
      }
    }
    return found;
  }

  private Evidence evidence(int term, int last, Burst burst) {
    int from = corpus.panes[uses[last]] - burst.window().panes();
    int[] newest =
        IntStream.iterate(last, i -> i >= starts[term], i -> i - 1)
            .map(i -> uses[i])
            .filter(m -> m >= 0)
            .takeWhile(m -> corpus.panes[m] > from)
            .limit(MOST_EVIDENCE)
            .toArray();
    int count = newest.length;
    long[] messages = new long[count];
    int[] actors = new int[count];
    int[] conversations = new int[count];
    for (int i = 0; i < count; i++) {
      int message = newest[i];
      messages[i] = message;
      actors[i] = corpus.actors[message];
      conversations[i] = corpus.conversations[message];
    }
    return new Evidence(messages, actors, conversations);
  }

  int firstPane() {
    return corpus.panes[0];
  }

  int lastPane() {
    return corpus.panes[corpus.size() - 1];
  }

  int days() {
    return (lastPane() - firstPane()) / Pane.DAY;
  }
}

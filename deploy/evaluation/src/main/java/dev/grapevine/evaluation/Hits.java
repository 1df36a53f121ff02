package dev.grapevine.evaluation;

import dev.grapevine.detection.topics.Candidate;
import dev.grapevine.evaluation.history.Timeline;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a method found terms to score high in a history.
 *
 * @param timeline of the history
 * @param hits in the order of time
 */
record Hits(Timeline timeline, List<Hit> hits) {

  /** Those that reach a threshold, with their evidence. */
  Stream<Sighting> reaching(Threshold threshold) {
    return hits.stream().filter(hit -> threshold.isReached(hit.burst())).map(this::sighting);
  }

  /** Those of some panes that reach a threshold, except those of a term. */
  Stream<Sighting> reaching(Threshold threshold, int from, int to, String except) {
    return hits.subList(first(from), first(to)).stream()
        .filter(hit -> threshold.isReached(hit.burst()))
        .filter(hit -> !key(hit).equals(except))
        .map(this::sighting);
  }

  private Sighting sighting(Hit hit) {
    return new Sighting(
        hit.pane(),
        new Candidate(
            key(hit),
            hit.burst(),
            timeline.evidence(hit.term(), hit.use(), hit.burst().window().panes())));
  }

  private String key(Hit hit) {
    return timeline.corpus().keys()[hit.term()];
  }

  /** The number of the first hit that is not before a pane. */
  private int first(int pane) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).pane() < pane) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

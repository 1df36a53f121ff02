package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.topics.Candidate;
import dev.grapevine.detection.topics.Evidence;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A term that is used more than its past makes likely; or what was taken back of one that was told
 * of so.
 *
 * @param scope in which
 * @param term its key
 * @param surface as most people write it
 * @param pane at whose end it is so
 * @param burst how unusual it is; none at all if uses were taken back
 * @param evidence its newest uses in the window, or those that were taken back
 * @param daily distinct people a day, the day of the pane last
 */
public record TermBurst(
    String scope,
    String term,
    String surface,
    int pane,
    Burst burst,
    Evidence evidence,
    int[] daily) {

  private static final int[] NONE = {};

  /** That messages do not use a term any more. */
  static TermBurst takenBack(TermKey key, int pane, Set<Long> messages) {
    long[] gone = messages.stream().mapToLong(Long::longValue).toArray();
    return new TermBurst(
        key.scope(),
        key.term(),
        key.term(),
        pane,
        Burst.NONE,
        new Evidence(gone, NONE, NONE),
        NONE);
  }

  boolean isTakenBack() {
    return burst.equals(Burst.NONE);
  }

  /** Those that it rests on, or that were taken back. */
  Set<Long> messages() {
    return LongStream.of(evidence.messages())
        .boxed()
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The same without some of its uses; null if none is left. */
  TermBurst without(TermBurst taken) {
    Set<Long> gone = taken.messages();
    int[] left =
        IntStream.range(0, evidence.messages().length)
            .filter(i -> !gone.contains(evidence.messages()[i]))
            .toArray();
    return left.length == 0
        ? null
        : new TermBurst(
            scope,
            term,
            surface,
            pane,
            burst,
            new Evidence(
                IntStream.of(left).mapToLong(i -> evidence.messages()[i]).toArray(),
                IntStream.of(left).map(i -> evidence.actors()[i]).toArray(),
                IntStream.of(left).map(i -> evidence.conversations()[i]).toArray()),
            daily);
  }

  Candidate candidate() {
    return new Candidate(term, burst, evidence);
  }
}

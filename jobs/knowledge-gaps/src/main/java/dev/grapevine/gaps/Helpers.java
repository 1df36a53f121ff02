package dev.grapevine.gaps;

import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.TopicEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses who is named as somebody who could help. Not always those who know most, or all would be
 * sent to one: it is a sample with the expertise as weights, after Efraimidis and Spirakis
 * (Weighted random sampling with a reservoir, 2006), in which the hash of gap and person is the
 * chance. So it is the same whenever it is drawn, and another for each gap.
 */
final class Helpers {
  static final int MOST_CANDIDATES = 30;

  private static final Comparator<TopicEvidence> NEWEST_FIRST =
      Comparator.comparing(TopicEvidence::time)
          .reversed()
          .thenComparing(TopicEvidence::id)
          .thenComparing(TopicEvidence::toString);

  private Helpers() {}

  /**
   * All of both, each person once with the most that is known. Joined in whatever order, they are
   * the same; so nobody is left out before all are there.
   */
  static List<Candidate> join(List<Candidate> one, List<Candidate> other) {
    Map<String, Candidate> byActor = new TreeMap<>();
    for (List<Candidate> some : List.of(one, other)) {
      for (Candidate each : some) {
        byActor.merge(each.actor(), each, Helpers::join);
      }
    }
    return List.copyOf(byActor.values());
  }

  /** At most {@value #MOST_CANDIDATES} of them, those who know most. */
  static List<Candidate> most(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::actor))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** Of what was changed and is known in two ways, the same one is taken in whatever order. */
  private static Candidate join(Candidate one, Candidate other) {
    List<TopicEvidence> all = new ArrayList<>(one.evidence());
    all.addAll(other.evidence());
    all.sort(NEWEST_FIRST);
    Map<String, TopicEvidence> byId = new LinkedHashMap<>();
    all.forEach(each -> byId.putIfAbsent(each.id(), each));
    return new Candidate(
        one.actor(),
        Math.max(one.score(), other.score()),
        new ArrayList<>(byId.values().stream().limit(Expert.MAX_EVIDENCE).toList()));
  }

  /** At most {@value Gap#MAX_HELPERS} of them. */
  static List<Expert> choose(String gap, List<Candidate> candidates, String exclude) {
    return candidates.stream()
        .filter(candidate -> !candidate.actor().equals(exclude))
        .sorted(
            Comparator.comparingDouble((Candidate candidate) -> priority(gap, candidate))
                .thenComparing(Candidate::actor))
        .limit(Gap.MAX_HELPERS)
        .map(candidate -> new Expert(candidate.actor(), candidate.evidence()))
        .toList();
  }

  /** The time until an exponential clock rings that ticks as fast as the person knows much. */
  private static double priority(String gap, Candidate candidate) {
    long hash = mix(31L * gap.hashCode() + candidate.actor().hashCode());
    double chance = ((hash >>> 11) + 1) / (double) (1L << 53);
    return -Math.log(chance) / candidate.score();
  }

  /** SplitMix64's finalizer. */
  private static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}

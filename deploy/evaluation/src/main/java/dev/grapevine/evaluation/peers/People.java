package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Posting;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Distinct people.
 *
 * @param count how many
 * @param discounted the sum over conversations of the root of their people, at most {@code count}
 */
record People(int count, double discounted) {

  static People of(Collection<Posting> postings) {
    Set<Integer> all = new HashSet<>();
    Map<Integer, Set<Integer>> conversations = new HashMap<>();
    for (Posting posting : postings) {
      all.add(posting.actor());
      conversations
          .computeIfAbsent(posting.conversation(), key -> new HashSet<>())
          .add(posting.actor());
    }
    double roots = 0;
    for (Set<Integer> each : conversations.values()) {
      roots += Math.sqrt(each.size());
    }
    return new People(all.size(), Math.min(roots, all.size()));
  }
}

package dev.grapevine.detection.expertise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many people have to leave until more than half of the files have no author, by the greedy
 * heuristic of Avelino et al. (ICPC 2016): whoever is author of most files leaves first. It tells a
 * risk, not a fact.
 *
 * @param people in the order in which they would leave
 */
public record TruckFactor(List<String> people) {

  /** That of files, each given by its authors; of none, or where most have no author, it is 0. */
  public static TruckFactor of(Collection<Set<String>> files) {
    Map<String, List<Integer>> filesOf = new HashMap<>();
    List<Set<String>> left = new ArrayList<>();
    int covered = 0;
    for (Set<String> authors : files) {
      int file = left.size();
      left.add(new HashSet<>(authors));
      covered += authors.isEmpty() ? 0 : 1;
      authors.forEach(author -> filesOf.computeIfAbsent(author, a -> new ArrayList<>()).add(file));
    }
    List<String> people = new ArrayList<>();
    while (!filesOf.isEmpty() && 2 * covered >= left.size()) {
      String top = top(filesOf);
      for (int file : filesOf.remove(top)) {
        left.get(file).remove(top);
        covered -= left.get(file).isEmpty() ? 1 : 0;
      }
      people.add(top);
    }
    return new TruckFactor(List.copyOf(people));
  }

  private static String top(Map<String, List<Integer>> filesOf) {
    String top = null;
    for (Map.Entry<String, List<Integer>> each : filesOf.entrySet()) {
      int more = top == null ? 1 : each.getValue().size() - filesOf.get(top).size();
      if (more > 0 || more == 0 && each.getKey().compareTo(top) < 0) {
        top = each.getKey();
      }
    }
    return top;
  }

  /** How many. */
  public int value() {
    return people.size();
  }
}

package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.text.Fingerprint;
import dev.grapevine.detection.text.Term;
import dev.grapevine.detection.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A history in numbers: who said which terms where and when. Terms that fewer than four people ever
 * used are left out, since no detector looks at them.
 */
public final class Corpus {
  static final int LEAST_PEOPLE = 4;

  final int[] panes;
  final int[] actors;
  final int[] conversations;
  final int[] fingerprints;
  final String[] ids;
  final int[][] terms;
  final String[] keys;
  final int actorCount;
  final int conversationCount;

  private Corpus(
      int[] panes,
      int[] actors,
      int[] conversations,
      int[] fingerprints,
      String[] ids,
      int[][] terms,
      String[] keys,
      int actorCount,
      int conversationCount) {
    this.panes = panes;
    this.actors = actors;
    this.conversations = conversations;
    this.fingerprints = fingerprints;
    this.ids = ids;
    this.terms = terms;
    this.keys = keys;
    this.actorCount = actorCount;
    this.conversationCount = conversationCount;
  }

  public int size() {
    return panes.length;
  }

  public String key(int term) {
    return keys[term];
  }

  public int termCount() {
    return keys.length;
  }

  /** Reads messages, which must be in the order of time. */
  public static Corpus of(List<Message> messages) {
    TextAnalyzer analyzer = new TextAnalyzer();
    int size = messages.size();
    int[] panes = new int[size];
    int[] actors = new int[size];
    int[] conversations = new int[size];
    int[] fingerprints = new int[size];
    String[] ids = new String[size];
    int[][] terms = new int[size][];
    Map<String, Integer> actorNumbers = new HashMap<>();
    Map<String, Integer> conversationNumbers = new HashMap<>();
    Map<String, Integer> termNumbers = new HashMap<>();
    List<int[]> firstActors = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Message message = messages.get(i);
      panes[i] = Pane.of(message.time());
      actors[i] = actorNumbers.computeIfAbsent(message.actor(), key -> actorNumbers.size());
      conversations[i] =
          conversationNumbers.computeIfAbsent(
              message.conversation(), key -> conversationNumbers.size());
      fingerprints[i] = Fingerprint.of(message.text());
      ids[i] = message.id();
      List<Term> found = analyzer.analyze(message.text(), message.tags());
      Set<Integer> numbers = new HashSet<>();
      for (Term term : found) {
        Integer number = termNumbers.get(term.key());
        if (number == null) {
          number = keys.size();
          keys.add(term.key());
          termNumbers.put(term.key(), number);
          firstActors.add(new int[] {-1, -1, -1, -1});
        }
        note(firstActors.get(number), actors[i]);
        numbers.add(number);
      }
      for (String name : dev.grapevine.detection.text.PersonNames.in(message.text())) {
        Integer number = termNumbers.get(name);
        if (number != null) {
          numbers.add(~number);
        }
      }
      terms[i] = numbers.stream().mapToInt(Integer::intValue).toArray();
    }
    int[] renumbered = new int[keys.size()];
    List<String> kept = new ArrayList<>();
    for (int number = 0; number < renumbered.length; number++) {
      boolean enough = firstActors.get(number)[LEAST_PEOPLE - 1] >= 0;
      renumbered[number] = enough ? kept.size() : -1;
      if (enough) {
        kept.add(keys.get(number));
      }
    }
    for (int i = 0; i < size; i++) {
      terms[i] =
          Arrays.stream(terms[i])
              .filter(n -> renumbered[n < 0 ? ~n : n] >= 0)
              .map(n -> n < 0 ? ~renumbered[~n] : renumbered[n])
              .toArray();
    }
    return new Corpus(
        panes,
        actors,
        conversations,
        fingerprints,
        ids,
        terms,
        kept.toArray(String[]::new),
        actorNumbers.size(),
        conversationNumbers.size());
  }

  private static void note(int[] first, int actor) {
    for (int i = 0; i < first.length; i++) {
      if (first[i] == actor) {
        return;
      }
      if (first[i] < 0) {
        first[i] = actor;
        return;
      }
    }
  }

  /** The same history with its conversations moved in time by these numbers of panes. */
  Corpus moved(int[] shifts) {
    Integer[] order = new Integer[size()];
    int[] times = new int[size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      times[i] = panes[i] + shifts[conversations[i]];
    }
    int first = panes[0];
    int week = 7 * Pane.DAY;
    int span = (panes[size() - 1] - first) / week * week;
    for (int i = 0; i < times.length; i++) {
      times[i] = first + Math.floorMod(times[i] - first, span);
    }
    Arrays.sort(order, (a, b) -> Integer.compare(times[a], times[b]));
    int[] newPanes = new int[order.length];
    int[] newActors = new int[order.length];
    int[] newConversations = new int[order.length];
    int[] newFingerprints = new int[order.length];
    String[] newIds = new String[order.length];
    int[][] newTerms = new int[order.length][];
    for (int i = 0; i < order.length; i++) {
      int from = order[i];
      newPanes[i] = times[from];
      newActors[i] = actors[from];
      newConversations[i] = conversations[from];
      newFingerprints[i] = fingerprints[from];
      newIds[i] = ids[from];
      newTerms[i] = terms[from];
    }
    return new Corpus(
        newPanes,
        newActors,
        newConversations,
        newFingerprints,
        newIds,
        newTerms,
        keys,
        actorCount,
        conversationCount);
  }
}

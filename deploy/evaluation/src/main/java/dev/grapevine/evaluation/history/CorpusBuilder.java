package dev.grapevine.evaluation.history;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.text.Fingerprint;
import dev.grapevine.detection.text.PersonNames;
import dev.grapevine.detection.text.Term;
import dev.grapevine.detection.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Turns messages into numbers. Terms that fewer than four people ever used are left out, since
 * topics need four.
 */
public final class CorpusBuilder {
  /** How many people a term needs to be kept. */
  static final int LEAST_PEOPLE = 4;

  private static final int CHUNK = 4096;
  private static final ThreadLocal<TextAnalyzer> ANALYZER =
      ThreadLocal.withInitial(TextAnalyzer::new);

  /** What the texts are found to hold, term by term, before anything is numbered. */
  private record Analysis(
      List<Term> terms, Set<String> titled, Iterable<String> names, int fingerprint) {
    static Analysis of(Message message) {
      return new Analysis(
          ANALYZER.get().analyze(message.text(), message.tags()),
          ANALYZER.get().keys(message.title()),
          PersonNames.in(message.text()),
          Fingerprint.of(message.text()));
    }
  }

  private final Map<String, Integer> actors = new HashMap<>();
  private final Map<String, Integer> channels = new HashMap<>();
  private final Map<String, Integer> conversations = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> keys = new ArrayList<>();
  private final List<int[]> firstActors = new ArrayList<>();

  private CorpusBuilder() {}

  /**
   * Reads messages.
   *
   * @param messages in the order of time
   * @param progress is told how many are read
   */
  public static Corpus build(List<Message> messages, LongConsumer progress) {
    return new CorpusBuilder().corpus(messages, progress);
  }

  private Corpus corpus(List<Message> messages, LongConsumer progress) {
    int size = messages.size();
    int[] panes = new int[size];
    int[] who = new int[size];
    int[] in = new int[size];
    int[] where = new int[size];
    int[] fingerprints = new int[size];
    String[] ids = new String[size];
    int[][] terms = new int[size][];
    for (int from = 0; from < size; from += CHUNK) {
      int first = from;
      Analysis[] chunk =
          IntStream.range(from, Math.min(size, from + CHUNK))
              .parallel()
              .mapToObj(i -> Analysis.of(messages.get(i)))
              .toArray(Analysis[]::new);
      for (int i = from; i < from + chunk.length; i++) {
        Message message = messages.get(i);
        Analysis analysis = chunk[i - first];
        panes[i] = Pane.of(message.time());
        who[i] = actors.computeIfAbsent(message.actor(), key -> actors.size());
        in[i] =
            message.channel() == null
                ? -1
                : channels.computeIfAbsent(message.channel(), key -> channels.size());
        where[i] =
            conversations.computeIfAbsent(message.conversation(), key -> conversations.size());
        fingerprints[i] = analysis.fingerprint();
        ids[i] = message.id();
        terms[i] = number(analysis, who[i]);
      }
      progress.accept(from + chunk.length);
    }
    int[] kept = kept();
    for (int i = 0; i < size; i++) {
      terms[i] = renumber(terms[i], kept);
    }
    String[] keptKeys =
        IntStream.range(0, keys.size())
            .filter(term -> kept[term] >= 0)
            .mapToObj(keys::get)
            .toArray(String[]::new);
    return new Corpus(
        panes, who, in, where, fingerprints, ids, terms, keptKeys, conversations.size());
  }

  private int[] number(Analysis analysis, int actor) {
    IntStream.Builder found = IntStream.builder();
    for (Term term : analysis.terms()) {
      int number = numbers.computeIfAbsent(term.key(), key -> keys.size());
      if (number == keys.size()) {
        keys.add(term.key());
        firstActors.add(new int[] {-1, -1, -1, -1});
      }
      note(firstActors.get(number), actor);
      found.add(analysis.titled().contains(term.key()) ? number | Corpus.TITLED : number);
    }
    for (String name : analysis.names()) {
      Integer number = numbers.get(name);
      if (number != null) {
        found.add(~number);
      }
    }
    return found.build().distinct().toArray();
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

  private int[] kept() {
    int[] kept = new int[keys.size()];
    int count = 0;
    for (int term = 0; term < kept.length; term++) {
      kept[term] = firstActors.get(term)[LEAST_PEOPLE - 1] >= 0 ? count++ : -1;
    }
    return kept;
  }

  private static int[] renumber(int[] terms, int[] kept) {
    return Arrays.stream(terms)
        .filter(term -> kept[Corpus.number(term)] >= 0)
        .map(term -> term < 0 ? ~kept[~term] : kept[Corpus.number(term)] | term & Corpus.TITLED)
        .toArray();
  }
}

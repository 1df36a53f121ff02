package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Picks times, people and terms for what is planted, out of a history. */
final class Planter {
  private static final int FEWEST_USES = 10;
  private static final int MOST_USES = 300;
  private static final int AROUND = 1500;
  private static final int ATTEMPTS = 64;
  private static final int FIRST_CONVERSATION = 1_000_000_000;
  private static final long FIRST_MESSAGE = 1L << 40;

  private final Timeline timeline;
  private final Corpus corpus;
  private final Period period;
  private final int[] existing;
  private final Random random;
  private int conversations = FIRST_CONVERSATION;
  private long messages = FIRST_MESSAGE;

  Planter(Timeline timeline, Period period, long seed) {
    this.timeline = timeline;
    this.corpus = timeline.corpus();
    this.period = period;
    random = new Random(seed);
    existing =
        IntStream.range(0, corpus.keys().length)
            .filter(
                term -> {
                  int uses = timeline.end(term) - timeline.start(term);
                  return uses >= FEWEST_USES && uses <= MOST_USES;
                })
            .toArray();
  }

  /** Whether there are terms that are used neither rarely nor often. */
  boolean hasExisting() {
    return existing.length > 0;
  }

  /** The time of a message, with some time before it and after it. */
  int start(int panesBefore, int panesAfter) {
    int from = timeline.upTo(Math.max(period.from(), corpus.firstPane() + panesBefore));
    int to = timeline.upTo(period.to() - panesAfter);
    int message = from < to ? from + random.nextInt(to - from) : Math.min(from, corpus.size() - 1);
    return corpus.panes()[message];
  }

  /** A number below a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** So many distinct people who were active around a pane, or fewer if there are no more. */
  List<Integer> people(int count, int pane) {
    int middle = timeline.upTo(pane);
    int from = Math.max(0, middle - AROUND);
    int to = Math.min(corpus.size(), middle + AROUND);
    Set<Integer> people = new LinkedHashSet<>();
    for (int i = 0; i < ATTEMPTS * count && people.size() < count; i++) {
      people.add(corpus.actors()[from + random.nextInt(to - from)]);
    }
    List<Integer> others = new ArrayList<>(IntStream.of(corpus.actors()).boxed().toList());
    if (people.size() < count) {
      Collections.shuffle(others, random);
      others.stream().takeWhile(other -> people.size() < count).forEach(people::add);
    }
    return List.copyOf(people);
  }

  /** A conversation that is like no other. */
  int conversation() {
    return conversations++;
  }

  Posting posting(int pane, int actor, int conversation, int fingerprint) {
    return new Posting(pane, actor, conversation, fingerprint, messages++);
  }

  /** Of a term that nobody used before. */
  Planting ofNew(List<Posting> planted, int start, int end) {
    return planting(null, planted, start, end);
  }

  /** Of a term that is used from time to time. */
  Planting ofExisting(List<Posting> planted, int start, int end) {
    int term = existing[random.nextInt(existing.length)];
    List<Posting> all = new ArrayList<>(planted);
    timeline.usesOf(term).mapToObj(timeline::posting).forEach(all::add);
    return planting(corpus.keys()[term], all, start, end + Pane.DAY);
  }

  private static Planting planting(String term, List<Posting> postings, int start, int end) {
    List<Posting> sorted =
        postings.stream()
            .filter(posting -> posting.pane() < end)
            .sorted(Comparator.comparingInt(Posting::pane))
            .toList();
    return new Planting(term, sorted, start, end);
  }
}

package dev.grapevine.evaluation.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Pane;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShuffleTest {
  private static final int WEEK = 7 * Pane.DAY;

  private final Corpus corpus = Histories.corpus(Histories.talk(100, 8, 30));

  @Test
  void conversationsMoveByWholeWeeksAndAsAWhole() {
    Corpus shuffled = Shuffle.of(corpus, 1);

    Map<String, Integer> before = new HashMap<>();
    for (int i = 0; i < corpus.size(); i++) {
      before.put(corpus.ids()[i], i);
    }
    int span = (corpus.lastPane() - corpus.firstPane()) / WEEK * WEEK;
    Map<Integer, Set<Integer>> shifts = new HashMap<>();
    for (int i = 0; i < shuffled.size(); i++) {
      int old = before.get(shuffled.ids()[i]);
      int shift = shuffled.panes()[i] - corpus.panes()[old];
      assertThat(shift % WEEK).isZero();
      assertThat(shuffled.actors()[i]).isEqualTo(corpus.actors()[old]);
      assertThat(shuffled.terms()[i]).isSameAs(corpus.terms()[old]);
      assertThat(shuffled.conversations()[i]).isEqualTo(corpus.conversations()[old]);
      shifts
          .computeIfAbsent(shuffled.conversations()[i], key -> new HashSet<>())
          .add(Math.floorMod(shift, span));
    }
    assertThat(shifts.values()).allMatch(each -> each.size() == 1);
    assertThat(new HashSet<>(shifts.values())).hasSizeGreaterThan(10);
  }

  @Test
  void nothingIsLostAndTimeIsInOrder() {
    Corpus shuffled = Shuffle.of(corpus, 2);

    assertThat(shuffled.ids()).containsExactlyInAnyOrder(corpus.ids());
    assertThat(shuffled.panes()).isSorted();
    assertThat(shuffled.firstPane()).isGreaterThanOrEqualTo(corpus.firstPane());
    assertThat(shuffled.lastPane()).isLessThanOrEqualTo(corpus.lastPane());
    Timeline real = new Timeline(corpus);
    Timeline other = new Timeline(shuffled);
    for (int term = 0; term < corpus.keys().length; term++) {
      assertThat(other.usesOf(term).count()).isEqualTo(real.usesOf(term).count());
    }
  }

  @Test
  void theSeedDecides() {
    assertThat(Shuffle.of(corpus, 3).ids()).isEqualTo(Shuffle.of(corpus, 3).ids());
    assertThat(Shuffle.of(corpus, 3).ids()).isNotEqualTo(Shuffle.of(corpus, 4).ids());
  }
}

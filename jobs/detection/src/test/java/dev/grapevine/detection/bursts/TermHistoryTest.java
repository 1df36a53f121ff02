package dev.grapevine.detection.bursts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermHistoryTest {
  private static final int NOW = World.at(0, 12);

  private static Exposure exposure() {
    ScopeActivity activity = new ScopeActivity();
    for (int day = -100; day <= 0; day++) {
      for (int actor = 0; actor < World.PEOPLE; actor++) {
        activity.add(World.at(day, 9), actor, 0);
      }
    }
    return activity.at(NOW);
  }

  private static List<Posting> postings() {
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      postings.add(new Posting(NOW - 10 * i, i, i, 0, i));
      postings.add(new Posting(NOW - 10 * Pane.DAY, i, 100, 0, 100 + i));
    }
    return postings;
  }

  private static Burst look(List<Posting> postings) {
    TermHistory history = new TermHistory();
    postings.forEach(history::add);
    return history.look(exposure(), new Distinct());
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<Posting> postings = postings();
    Burst inOrder = look(postings);
    Collections.shuffle(postings, new Random(1));

    assertThat(look(postings)).isEqualTo(inOrder);
    assertThat(inOrder.score()).isPositive();
  }

  @Test
  void aMessageCountsOnce() {
    List<Posting> twice = postings();
    twice.addAll(postings());

    assertThat(look(twice)).isEqualTo(look(postings()));
  }

  @Test
  void whatIsTakenBackHadNeverBeen() {
    TermHistory history = new TermHistory();
    postings().forEach(history::add);
    postings().forEach(posting -> history.remove(posting.pane(), posting.message()));

    assertThat(history.size()).isZero();
    assertThat(history.look(exposure(), new Distinct())).isEqualTo(Burst.NONE);
  }

  @Test
  void whatLiesAheadDoesNotCountYet() {
    TermHistory history = new TermHistory();
    postings().forEach(history::add);
    Burst now = history.look(exposure(), new Distinct());
    TermHistory ahead = new TermHistory();
    postings().forEach(ahead::add);
    for (int i = 0; i < 5; i++) {
      ahead.add(new Posting(NOW + 1, 50 + i, 50 + i, 0, 200 + i));
    }

    assertThat(ahead.look(exposure(), new Distinct())).isEqualTo(now);
  }

  @Test
  void itsSizeIsBounded() {
    TermHistory history = new TermHistory();
    for (int i = 0; i < 3 * TermHistory.MOST_POSTINGS; i++) {
      history.add(new Posting(NOW - 3 * TermHistory.MOST_POSTINGS + i, i % 50, i, 0, i));
    }

    assertThat(history.size()).isLessThanOrEqualTo(TermHistory.MOST_POSTINGS);
  }

  @Test
  void postingsOfMoreThanThreeWeeksAgoAreOnlyDays() {
    TermHistory history = new TermHistory();
    for (int i = 0; i < 4; i++) {
      history.add(new Posting(World.at(-30, 9), i, i, 0, i));
    }
    history.look(exposure(), new Distinct());

    assertThat(history.size()).isZero();
    assertThat(history.onDay(Pane.day(World.at(-30, 9)), false)).isEqualTo(4);
  }

  @Test
  void whatIsSaidOfLongAgoOnlyNowChangesNoDayThatWasAddedUp() {
    TermHistory history = new TermHistory();
    history.add(new Posting(World.at(-80, 9), 1, 1, 0, 1));
    history.look(exposure(), new Distinct());
    double before = history.past(Pane.day(NOW), 1, false);
    history.add(new Posting(World.at(-90, 9), 2, 2, 0, 2));
    history.look(exposure(), new Distinct());

    assertThat(before).isPositive();
    assertThat(history.past(Pane.day(NOW), 1, false)).isEqualTo(before);
  }
}

package dev.grapevine.detection.bursts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scope of a hundred people who are active every day, and one term that some of them use. */
final class World {
  static final int PEOPLE = 100;

  /** Thursday, 2026-10-01, a hundred days after the scope began. */
  static final int TODAY = Pane.of(Instant.parse("2026-10-01T00:00:00Z"));

  private final int days;
  private final List<Posting> postings = new ArrayList<>();
  private final TermHistory term = new TermHistory();
  private long messages;

  World() {
    this(100);
  }

  World(int days) {
    this.days = days;
  }

  /** A pane of a day, counted from today, at an hour. */
  static int at(int day, int hour) {
    return TODAY + day * Pane.DAY + hour * Pane.HOUR;
  }

  World uses(int pane, int actor, int conversation) {
    return uses(pane, actor, conversation, 0);
  }

  World uses(int pane, int actor, int conversation, int fingerprint) {
    postings.add(new Posting(pane, actor, conversation, fingerprint, messages++));
    return this;
  }

  /** So many people use the term within three hours, two in a conversation. */
  World burst(int day, int people) {
    for (int i = 0; i < people; i++) {
      uses(at(day, 10) + i * 10, i, 1000 * day + i / 2);
    }
    return this;
  }

  /** The same in conversations that have the term in their titles. */
  World titledBurst(int day, int people) {
    burst(day, people);
    postings.replaceAll(Posting::withTitle);
    return this;
  }

  World mention() {
    term.addMention();
    return this;
  }

  /** The strongest burst that is seen on a day or later. */
  Burst strongest(int day) {
    postings.sort(Comparator.comparingInt(Posting::pane));
    ScopeActivity activity = new ScopeActivity();
    Distinct distinct = new Distinct();
    Burst best = Burst.NONE;
    int next = 0;
    for (int d = -days; d <= 3; d++) {
      for (int hour = 8; hour < 18; hour++) {
        for (int actor = hour % 2; actor < PEOPLE; actor += 2) {
          activity.add(at(d, hour), actor, 0);
        }
        while (next < postings.size() && postings.get(next).pane() < at(d, hour + 1)) {
          Posting posting = postings.get(next++);
          term.add(posting);
          activity.add(posting.pane(), posting.actor(), posting.conversation());
          Burst burst = term.look(activity.at(posting.pane()), distinct);
          if (posting.pane() >= at(day, 0) && burst.score() > best.score()) {
            best = burst;
          }
        }
      }
    }
    return best;
  }
}

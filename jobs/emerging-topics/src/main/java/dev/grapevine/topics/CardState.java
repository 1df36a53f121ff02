package dev.grapevine.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is kept of a message that evidence may show.
 *
 * @param card as far as anybody was told; null as long as nobody was
 * @param ahead as it became or becomes since, in the order of arrival
 * @param asked scopes that are told when it changes
 * @param due what is not answered yet
 * @param expiry when all of it is to be forgotten, in milliseconds of event time
 */
public record CardState(
    Card card, List<Card> ahead, List<String> asked, List<Ask> due, long expiry) {
  public CardState {
    ahead = ahead == null ? new ArrayList<>(1) : ahead;
    asked = asked == null ? new ArrayList<>(0) : asked;
    due = due == null ? new ArrayList<>(0) : due;
  }

  static CardState until(long expiry) {
    return new CardState(null, null, null, null, expiry);
  }

  CardState orUntil(long later) {
    return later <= expiry ? this : new CardState(card, ahead, asked, due, later);
  }

  /** What it is once a pane is over; adds the scopes to {@code told} that are to hear of it. */
  CardState turnTo(int pane, Set<String> told) {
    Card now = card;
    List<Card> later = new ArrayList<>(0);
    for (Card next : ahead) {
      if (next.at() <= pane) {
        // The last word of the newest pane, whatever order the panes came in.
        now = now == null || next.at() >= now.at() ? next : now;
      } else {
        later.add(next);
      }
    }
    if (now != card) {
      told.addAll(asked);
    }
    Set<String> scopes = new TreeSet<>(asked);
    List<Ask> unanswered = new ArrayList<>(0);
    for (Ask ask : due) {
      if (ask.pane() <= pane) {
        told.add(ask.scope());
        scopes.add(ask.scope());
      } else {
        unanswered.add(ask);
      }
    }
    return new CardState(now, later, new ArrayList<>(scopes), unanswered, expiry);
  }
}

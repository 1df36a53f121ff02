package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Window;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The messages that the topics of a scope may show.
 *
 * @param byMessage those that stand
 */
record ShownCards(MapState<Long, Card> byMessage) {

  static ShownCards in(RuntimeContext context, String name) {
    return new ShownCards(States.map(context, name, Types.LONG, TypeInformation.of(Card.class)));
  }

  /** Null for one that is not known, or may not be shown. */
  Card get(long message) {
    try {
      return byMessage.get(message);
    } catch (Exception e) {
      throw new IllegalStateException("The state of this task cannot be read", e);
    }
  }

  /** Puts cards in their place; answers the ids of those that are gone or not the same any more. */
  Set<String> turn(List<Answer> answers) throws Exception {
    Set<String> changed = new HashSet<>();
    for (Answer answer : answers) {
      Card before = byMessage.get(answer.message());
      if (before != null && !before.equals(answer.card())) {
        changed.add(before.id());
      }
      if (answer.card() == null) {
        byMessage.remove(answer.message());
      } else {
        byMessage.put(answer.message(), answer.card());
      }
    }
    return changed;
  }

  /** Forgets messages that no burst rests on, or that are too old to hear of changes to them. */
  void forget(int pane, Collection<TermBurst> hot) throws Exception {
    Set<Long> needed = new HashSet<>();
    for (TermBurst burst : hot) {
      for (long message : burst.evidence().messages()) {
        needed.add(message);
      }
    }
    int oldest = pane - Window.DAYS_21.panes();
    for (Card card : States.entries(byMessage).values()) {
      if (!needed.contains(card.message()) || Pane.of(card.time()) < oldest) {
        byMessage.remove(card.message());
      }
    }
  }
}

package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps messages as long as a topic may want to show them, so that none has to go where all those
 * of a scope would meet. Whoever asked for one hears when it is changed or taken back.
 */
public final class FindEvidence extends KeyedCoProcessFunction<Long, Card, Ask, Answer> {
  private static final long serialVersionUID = 1L;

  /** The longest window, and a day until whoever saw it in there has asked. */
  private static final Duration MEMORY = Duration.ofDays(22);

  private transient ValueState<CardState> cards;

  @Override
  public void open(OpenContext context) {
    cards =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("card", TypeInformation.of(CardState.class)));
  }

  @Override
  public void processElement1(Card card, Context context, Collector<Answer> out) throws Exception {
    TimerService timers = context.timerService();
    CardState state = known(Pane.of(card.time()), timers);
    Card next = card.from(Math.max(card.at(), Panes.current(timers)));
    state.ahead().add(next);
    if (!state.asked().isEmpty() || !state.due().isEmpty()) {
      timers.registerEventTimeTimer(Panes.timer(next.at()));
    }
    cards.update(state);
  }

  @Override
  public void processElement2(Ask ask, Context context, Collector<Answer> out) throws Exception {
    TimerService timers = context.timerService();
    CardState state = known(ask.pane(), timers);
    Ask due = new Ask(ask.message(), ask.scope(), Math.max(ask.pane(), Panes.current(timers)));
    state.due().add(due);
    timers.registerEventTimeTimer(Panes.timer(due.pane()));
    // Until now nobody needed to be told of these.
    state.ahead().stream()
        .filter(card -> card.at() > due.pane())
        .forEach(card -> timers.registerEventTimeTimer(Panes.timer(card.at())));
    cards.update(state);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Answer> out)
      throws Exception {
    CardState state = cards.value();
    if (state == null) {
      return;
    }
    if (!Panes.isExpiry(timestamp)) {
      int pane = Pane.of(timestamp);
      Set<String> told = new TreeSet<>();
      CardState turned = state.turnTo(pane, told);
      Card card = turned.card();
      for (String scope : told) {
        boolean shown = card != null && card.scopes().contains(scope);
        out.collect(new Answer(scope, context.getCurrentKey(), pane, shown ? card : null));
      }
      cards.update(turned);
    } else if (state.expiry() > timestamp) {
      context.timerService().registerEventTimeTimer(state.expiry());
    } else {
      cards.clear();
    }
  }

  /** What is known, to be kept for long enough from a pane on. */
  private CardState known(int pane, TimerService timers) throws Exception {
    CardState state = cards.value();
    long expiry = Panes.expiry(Math.max(pane, Panes.current(timers)), MEMORY);
    if (state == null) {
      timers.registerEventTimeTimer(expiry);
      return CardState.until(expiry);
    }
    return state.orUntil(expiry);
  }
}

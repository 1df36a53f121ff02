package dev.grapevine.gaps;

import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.Expiry;
import dev.grapevine.sdk.history.HistoryEntry;
import dev.grapevine.sdk.history.ObjectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the history of each object and sends on what every new contribution changes in its deeds,
 * once time has come to it. What was sent is not stored: it is what the history, as it was, comes
 * to.
 */
public final class FollowObjects
    extends KeyedBroadcastProcessFunction<ObjectKey, ObjectContribution, String, DeedChange> {
  private static final long serialVersionUID = 1L;

  private static final Comparator<ObjectContribution> BY_TIME =
      Comparator.<ObjectContribution, Instant>comparing(event -> event.contribution().time())
          .thenComparing(event -> event.contribution().id());

  private final Duration retention;
  private transient ValueState<ObjectHistory> histories;

  /**
   * @param config how long to remember an object
   */
  public FollowObjects(KnowledgeGapsConfig config) {
    retention = config.retention();
  }

  private static ValueStateDescriptor<ObjectHistory> descriptor() {
    return new ValueStateDescriptor<>("history", TypeInformation.of(ObjectHistory.class));
  }

  @Override
  public void open(OpenContext context) {
    histories = getRuntimeContext().getState(descriptor());
  }

  @Override
  public void processElement(
      ObjectContribution event, ReadOnlyContext context, Collector<DeedChange> out)
      throws Exception {
    ObjectHistory history = histories.value();
    long expiry = Expiry.after(event.contribution().time(), retention);
    if (history == null) {
      // When it fires too early, since more has come, it is set again.
      context.timerService().registerEventTimeTimer(expiry);
      history = new ObjectHistory(null, null, null, expiry);
    }
    long at = Math.max(event.at(), Ahead.next(context.timerService()));
    context.timerService().registerEventTimeTimer(at);
    histories.update(
        history.with(
            new ObjectContribution(event.object(), at, event.contribution(), event.reading()),
            expiry));
  }

  /** What comes of somebody who was erased is nobody's. */
  private static Contribution known(ObjectContribution event, ReadOnlyContext context)
      throws Exception {
    Contribution contribution = event.contribution();
    return Erasures.has(context.getBroadcastState(Erasures.STATE), contribution.actor())
        ? contribution.anonymous(Deed.ERASED)
        : contribution;
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<DeedChange> out)
      throws Exception {
    ObjectHistory history = histories.value();
    if (history == null) {
      return;
    }
    List<ObjectContribution> over = new ArrayList<>();
    List<ObjectContribution> later = new ArrayList<>();
    history.ahead().forEach(event -> (event.at() <= timestamp ? over : later).add(event));
    if (!over.isEmpty()) {
      over.sort(BY_TIME);
      contribute(context.getCurrentKey(), history, over, timestamp, out);
      history = history.awaiting(later);
      histories.update(history);
    }
    if (later.isEmpty() && history.expiry() <= timestamp) {
      histories.clear();
    } else if (over.isEmpty() || history.expiry() <= timestamp) {
      context.timerService().registerEventTimeTimer(Math.max(history.expiry(), timestamp + 1));
    }
  }

  private static void contribute(
      ObjectKey object,
      ObjectHistory history,
      List<ObjectContribution> over,
      long at,
      Collector<DeedChange> out) {
    Map<String, Deed> before = Deeds.of(object, history);
    Map<String, HistoryEntry> entries = history.entries();
    for (ObjectContribution event : over) {
      Contribution contribution = event.contribution();
      HistoryEntry entry = entries.getOrDefault(contribution.id(), HistoryEntry.UNSEEN);
      if (entry.isSeen()) {
        continue; // A repetition, which has had its effect.
      }
      entries.put(contribution.id(), entry.with(contribution));
      history.readings().put(contribution.id(), event.reading());
      if (contribution.isUndo() && contribution.inReplyTo() != null) {
        entries.merge(
            contribution.inReplyTo(),
            HistoryEntry.UNSEEN.undoneBy(contribution),
            (target, undone) -> target.undoneBy(contribution));
      }
    }
    Map<String, Deed> after = Deeds.of(object, history);
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      if (!Objects.equals(before.get(key), after.get(key))) {
        out.collect(new DeedChange(at, before.get(key), after.get(key)));
      }
    }
  }

  @Override
  public void processBroadcastElement(String person, Context context, Collector<DeedChange> out)
      throws Exception {
    Erasures.add(person, context.getBroadcastState(Erasures.STATE));
    context.applyToKeyedState(
        descriptor(),
        (object, state) -> {
          ObjectHistory history = state.value();
          if (history == null) {
            return;
          }
          // Nothing is sent: whoever was told forgets the person by itself.
          history
              .entries()
              .replaceAll(
                  (id, entry) ->
                      entry.isSeen() && person.equals(entry.contribution().actor())
                          ? entry.with(entry.contribution().anonymous(Deed.ERASED))
                          : entry);
          List<ObjectContribution> ahead = new ArrayList<>();
          for (ObjectContribution event : history.ahead()) {
            boolean own = person.equals(event.contribution().actor());
            ahead.add(own ? event.erased() : event);
          }
          state.update(history.awaiting(ahead));
        });
  }
}

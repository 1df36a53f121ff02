package dev.grapevine.feed;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.Expiry;
import dev.grapevine.sdk.history.HistoryEntry;
import dev.grapevine.sdk.history.ObjectKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the history of each object and sends on what every new contribution changes in its pieces.
 * A piece that nothing else depends on costs the same however long the history is.
 *
 * <p>What was sent is not stored: it is what the history, as it was, comes to.
 */
public final class UpdatePieces
    extends KeyedProcessFunction<ObjectKey, ObjectContribution, GroupChange> {
  private static final long serialVersionUID = 1L;

  /** Where deletes and undos come out that had nothing to take back. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters") {
        private static final long serialVersionUID = 1L;
      };

  private final Duration retention;
  private transient MapState<String, HistoryEntry> history;
  private transient ValueState<ObjectState> objects;

  /**
   * @param config how long to remember an object
   */
  public UpdatePieces(ActivityFeedConfig config) {
    retention = config.retention();
  }

  @Override
  public void open(OpenContext context) {
    history =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "history", Types.STRING, TypeInformation.of(HistoryEntry.class)));
    objects =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("object", TypeInformation.of(ObjectState.class)));
  }

  @Override
  public void processElement(ObjectContribution event, Context context, Collector<GroupChange> out)
      throws Exception {
    Contribution contribution = event.contribution();
    ObjectState known = objects.value();
    if (known == null) {
      begin(contribution, context.timerService(), new Sending(event, context, out));
      return;
    }
    HistoryEntry entry = seen(contribution.id());
    if (!entry.isSeen()) { // Or else a repetition, which has had its effect.
      add(known, entry.with(contribution), new Sending(event, context, out));
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<GroupChange> out)
      throws Exception {
    long expiry = objects.value().expiry();
    if (expiry > timestamp) {
      context.timerService().registerEventTimeTimer(expiry);
      return;
    }
    UnknownObjects.find(
        context.getCurrentKey(),
        entries(),
        retention,
        letter -> context.output(DEAD_LETTERS, letter));
    history.clear();
    objects.clear();
  }

  /**
   * Starts a history. This is where its timer is registered; when it fires too early, since more
   * has been contributed, it is set again. So there is one a key, and most activities need none.
   */
  private void begin(Contribution contribution, TimerService timers, Sending sending)
      throws Exception {
    HistoryEntry entry = HistoryEntry.UNSEEN.with(contribution);
    long expiry = Expiry.after(contribution.time(), retention);
    timers.registerEventTimeTimer(expiry);
    store(entry, takesBack(contribution) ? HistoryEntry.UNSEEN : null);
    ObjectSummary summary = ObjectSummary.of(List.of(entry));
    objects.update(new ObjectState(summary, expiry));
    sending.send(null, Piece.of(entry, summary));
  }

  private void add(ObjectState known, HistoryEntry entry, Sending sending) throws Exception {
    Contribution contribution = entry.contribution();
    HistoryEntry target = takesBack(contribution) ? seen(contribution.inReplyTo()) : null;
    ObjectSummary summary = known.summary();
    if (summary.isUntouchedBy(contribution, target)) {
      store(entry, target);
      sendOne(sending, summary, entry, target);
    } else {
      Map<String, HistoryEntry> before = entries();
      store(entry, target);
      Map<String, HistoryEntry> after = entries();
      summary = ObjectSummary.of(after.values());
      sendAll(sending, before, known.summary(), after, summary);
    }
    long expiry = Math.max(known.expiry(), Expiry.after(contribution.time(), retention));
    if (summary != known.summary() || expiry != known.expiry()) {
      objects.update(new ObjectState(summary, expiry));
    }
  }

  /** Sends the piece that is new, or the one that is taken back. */
  private void sendOne(
      Sending sending, ObjectSummary summary, HistoryEntry entry, HistoryEntry target) {
    if (target == null) {
      sending.send(null, Piece.of(entry, summary));
    } else {
      HistoryEntry undone = target.undoneBy(entry.contribution());
      sending.send(Piece.of(target, summary), Piece.of(undone, summary));
    }
  }

  /** Compares all pieces as they were with what they are now. */
  private void sendAll(
      Sending sending,
      Map<String, HistoryEntry> before,
      ObjectSummary summaryBefore,
      Map<String, HistoryEntry> after,
      ObjectSummary summary) {
    after.forEach(
        (id, entry) ->
            sending.send(
                Piece.of(before.getOrDefault(id, HistoryEntry.UNSEEN), summaryBefore),
                Piece.of(entry, summary)));
  }

  /** What one contribution changes, on its way out. */
  private final class Sending {
    private final ObjectKey object;
    private final Contribution contribution;
    private final Context context;
    private final Collector<GroupChange> out;
    private boolean tooLate;

    Sending(ObjectContribution event, Context context, Collector<GroupChange> out) {
      object = event.object();
      contribution = event.contribution();
      this.context = context;
      this.out = out;
    }

    /** Sends a piece to its groups, unless those are forgotten by now. */
    void send(Piece before, Piece after) {
      if (after == null || !after.isSettled(retention)) {
        PieceItems.send(object, before, after, out::collect);
      } else if (before != null && !after.isSeenByAllWhoSaw(before) && !tooLate) {
        tooLate = true;
        context.output(
            DEAD_LETTERS, UnknownObjects.tooLate(object, contribution, before.own(), retention));
      }
    }
  }

  private static boolean takesBack(Contribution contribution) {
    String target = contribution.inReplyTo();
    return contribution.isUndo() && target != null && !target.equals(contribution.id());
  }

  private void store(HistoryEntry entry, HistoryEntry target) throws Exception {
    Contribution contribution = entry.contribution();
    history.put(contribution.id(), entry);
    if (target != null) {
      history.put(contribution.inReplyTo(), target.undoneBy(contribution));
    }
  }

  private HistoryEntry seen(String id) throws Exception {
    HistoryEntry entry = history.get(id);
    return entry == null ? HistoryEntry.UNSEEN : entry;
  }

  private Map<String, HistoryEntry> entries() throws Exception {
    Map<String, HistoryEntry> entries = new HashMap<>();
    for (Map.Entry<String, HistoryEntry> entry : history.entries()) {
      entries.put(entry.getKey(), entry.getValue());
    }
    return entries;
  }
}

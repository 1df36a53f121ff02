package dev.grapevine.feed;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.FeedItem;
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
 * Keeps the history of each object and writes what every new contribution changes in its lines. A
 * line that nothing else depends on costs the same however long the history is.
 *
 * <p>What was written is not stored: it is what the history, as it was, comes to.
 */
public final class UpdateLines
    extends KeyedProcessFunction<ObjectKey, ObjectContribution, FeedItem> {
  private static final long serialVersionUID = 1L;

  /** Where deletes and undos come out that had nothing to take back. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters") {
        private static final long serialVersionUID = 1L;
      };

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Duration retention;
  private final LineDocuments documents;
  private transient MapState<String, HistoryEntry> history;
  private transient ValueState<ObjectState> objects;

  /**
   * @param config how long to remember an object, and how to rank lines
   */
  public UpdateLines(ActivityFeedConfig config) {
    retention = config.retention();
    documents = new LineDocuments(new Rank(config.halflife()));
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
  public void processElement(ObjectContribution event, Context context, Collector<FeedItem> out)
      throws Exception {
    Contribution contribution = event.contribution();
    ObjectState known = objects.value();
    if (known == null) {
      begin(event.object(), contribution, context.timerService(), out);
      return;
    }
    HistoryEntry entry = seen(contribution.id());
    if (!entry.isSeen()) { // Or else a repetition, which has had its effect.
      add(event.object(), known, entry.with(contribution), out);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<FeedItem> out)
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
  private void begin(
      ObjectKey key, Contribution contribution, TimerService timers, Collector<FeedItem> out)
      throws Exception {
    HistoryEntry entry = HistoryEntry.UNSEEN.with(contribution);
    long expiry = expiry(contribution);
    timers.registerEventTimeTimer(expiry);
    store(entry, takesBack(contribution) ? HistoryEntry.UNSEEN : null);
    ObjectSummary summary = ObjectSummary.of(List.of(entry));
    objects.update(new ObjectState(summary, expiry));
    documents.write(key, null, Line.of(entry, summary), out::collect);
  }

  private void add(ObjectKey key, ObjectState known, HistoryEntry entry, Collector<FeedItem> out)
      throws Exception {
    Contribution contribution = entry.contribution();
    HistoryEntry target = takesBack(contribution) ? seen(contribution.inReplyTo()) : null;
    ObjectSummary summary = known.summary();
    if (summary.isUntouchedBy(contribution, target)) {
      store(entry, target);
      rewriteOne(key, summary, entry, target, out);
    } else {
      Map<String, HistoryEntry> before = entries();
      store(entry, target);
      Map<String, HistoryEntry> after = entries();
      summary = ObjectSummary.of(after.values());
      rewriteAll(key, before, known.summary(), after, summary, out);
    }
    long expiry = Math.max(known.expiry(), expiry(contribution));
    if (summary != known.summary() || expiry != known.expiry()) {
      objects.update(new ObjectState(summary, expiry));
    }
  }

  /** Writes the line that is new, or the one that is taken back. */
  private void rewriteOne(
      ObjectKey key,
      ObjectSummary summary,
      HistoryEntry entry,
      HistoryEntry target,
      Collector<FeedItem> out) {
    Line before = target == null ? null : Line.of(target, summary);
    Line after = Line.of(target == null ? entry : target.undoneBy(entry.contribution()), summary);
    documents.write(key, before, after, out::collect);
  }

  /** Compares all lines as they were with what they are now. */
  private void rewriteAll(
      ObjectKey key,
      Map<String, HistoryEntry> before,
      ObjectSummary summaryBefore,
      Map<String, HistoryEntry> after,
      ObjectSummary summary,
      Collector<FeedItem> out) {
    after.forEach(
        (id, entry) ->
            documents.write(
                key,
                Line.of(before.getOrDefault(id, HistoryEntry.UNSEEN), summaryBefore),
                Line.of(entry, summary),
                out::collect));
  }

  /** By the day, so that it seldom changes. */
  private long expiry(Contribution contribution) {
    long end = contribution.time().plus(retention).toEpochMilli();
    return Math.floorDiv(end + DAY_MILLIS - 1, DAY_MILLIS) * DAY_MILLIS;
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

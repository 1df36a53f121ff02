package dev.grapevine.feed;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
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
  private transient ValueState<ObjectSummary> summary;
  private transient ValueState<Long> expiry;

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
    summary =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("summary", TypeInformation.of(ObjectSummary.class)));
    expiry = getRuntimeContext().getState(new ValueStateDescriptor<>("expiry", Types.LONG));
  }

  @Override
  public void processElement(ObjectContribution event, Context context, Collector<FeedItem> out)
      throws Exception {
    Contribution contribution = event.contribution();
    HistoryEntry known = seen(contribution.id());
    if (known.isSeen()) {
      return; // A repetition: it has had its effect.
    }
    boolean first = keep(contribution.time(), context);
    HistoryEntry entry = known.with(contribution);
    HistoryEntry target = takesBack(contribution) ? seen(contribution.inReplyTo()) : null;
    ObjectSummary object = first ? ObjectSummary.NOTHING : summary.value();
    if (first) {
      store(entry, target);
      rewrite(event.object(), Map.of(), object, Map.of(contribution.id(), entry), out);
    } else if (object.isUntouchedBy(contribution, target)) {
      store(entry, target);
      rewriteOne(event.object(), object, entry, target, out);
    } else {
      Map<String, HistoryEntry> before = entries();
      store(entry, target);
      rewrite(event.object(), before, object, entries(), out);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<FeedItem> out)
      throws Exception {
    long end = expiry.value();
    if (end > timestamp) {
      context.timerService().registerEventTimeTimer(end);
      return;
    }
    UnknownObjects.find(
        context.getCurrentKey(),
        entries(),
        retention,
        letter -> context.output(DEAD_LETTERS, letter));
    history.clear();
    summary.clear();
    expiry.clear();
  }

  /** Writes the line that is new, or the one that is taken back. */
  private void rewriteOne(
      ObjectKey key,
      ObjectSummary object,
      HistoryEntry entry,
      HistoryEntry target,
      Collector<FeedItem> out) {
    Line before = target == null ? null : Line.of(target, object);
    Line after = Line.of(target == null ? entry : target.undoneBy(entry.contribution()), object);
    documents.write(key, before, after, out::collect);
  }

  /** Compares all lines as they were with what they are now. */
  private void rewrite(
      ObjectKey key,
      Map<String, HistoryEntry> before,
      ObjectSummary objectBefore,
      Map<String, HistoryEntry> after,
      Collector<FeedItem> out)
      throws Exception {
    ObjectSummary object = ObjectSummary.of(after.values());
    summary.update(object);
    for (Map.Entry<String, HistoryEntry> entry : after.entrySet()) {
      HistoryEntry old = before.getOrDefault(entry.getKey(), HistoryEntry.UNSEEN);
      documents.write(
          key, Line.of(old, objectBefore), Line.of(entry.getValue(), object), out::collect);
    }
  }

  /**
   * Sees to it that the object is remembered for the retention from this time on. There is one
   * timer a key, registered when the key is new; when it fires too early it is set again.
   *
   * @return whether the object is new
   */
  private boolean keep(Instant time, Context context) throws Exception {
    long end = time.plus(retention).toEpochMilli();
    long endOfDay = Math.floorDiv(end + DAY_MILLIS - 1, DAY_MILLIS) * DAY_MILLIS;
    Long known = expiry.value();
    if (known == null) {
      context.timerService().registerEventTimeTimer(endOfDay);
    }
    if (known == null || endOfDay > known) {
      expiry.update(endOfDay);
    }
    return known == null;
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

package dev.grapevine.feed;

import dev.grapevine.schemas.FeedItem;
import java.time.Duration;
import java.util.ArrayList;
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
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the items of each group and writes the documents of its sessions.
 *
 * <p>Changes are gathered for a moment: whichever comes first, the clock or event time, decides
 * when a group is written, but never what. Event time alone would keep a living feed waiting for
 * the allowed lateness; the clock alone would never write the last documents of a file.
 */
public final class UpdateGroups extends KeyedProcessFunction<GroupKey, GroupChange, FeedItem>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  private final ActivityFeedConfig config;
  private final Duration lateness;
  private final SessionDocuments documents;
  private transient MapState<String, GroupItem> items;
  private transient MapState<Long, Written> index;
  private transient ValueState<Flush> flushes;
  private transient Counter changed;
  private transient Counter written;
  private transient boolean isRestored;
  private transient long restoredAt;

  /**
   * @param config what a session is, and how long to remember it
   * @param lateness how late an activity may come
   */
  public UpdateGroups(ActivityFeedConfig config, Duration lateness) {
    this.config = config;
    this.lateness = lateness;
    documents = new SessionDocuments(new Rank(config.halflife()));
  }

  @Override
  public void initializeState(FunctionInitializationContext context) {
    isRestored = context.isRestored();
    restoredAt = Long.MIN_VALUE;
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {}

  @Override
  public void open(OpenContext context) {
    items =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "items", Types.STRING, TypeInformation.of(GroupItem.class)));
    index =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("index", Types.LONG, TypeInformation.of(Written.class)));
    flushes =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("flush", TypeInformation.of(Flush.class)));
    // While they are equal, nothing waits to be written; how far below the records read they stay
    // tells how much is gathered.
    changed = getRuntimeContext().getMetricGroup().counter("groupsChanged");
    written = getRuntimeContext().getMetricGroup().counter("groupsWritten");
  }

  @Override
  public void processElement(GroupChange change, Context context, Collector<FeedItem> out)
      throws Exception {
    GroupItem item = change.item();
    TimerService timers = context.timerService();
    Flush flush = flushes.value();
    if (flush == null) {
      flush = Flush.NONE;
      timers.registerEventTimeTimer(expiry(change.group()));
    }
    items.put(item.id(), item);
    if (!flush.isDue()) {
      flush = schedule(item, timers);
    }
    flushes.update(flush.orAgain(isReadAgain(item, timers)));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<FeedItem> out)
      throws Exception {
    Flush flush = flushes.value();
    GroupKey group = context.getCurrentKey();
    boolean isClock = context.timeDomain() == TimeDomain.PROCESSING_TIME;
    if (flush.isDue() && (isClock || flush.eventTime() <= timestamp)) {
      write(group, flush.again(), out);
      written.inc();
      flushes.update(Flush.NONE);
      if (isClock) {
        context.timerService().deleteEventTimeTimer(flush.eventTime());
      } else {
        context.timerService().deleteProcessingTimeTimer(flush.processingTime());
      }
    }
    if (!isClock && timestamp >= expiry(group)) {
      items.clear();
      index.clear();
      flushes.clear();
    }
  }

  private Flush schedule(GroupItem item, TimerService timers) {
    changed.inc();
    Flush flush =
        new Flush(
            // So that time ends no earlier than with the last event: a file has nothing after it.
            item.newest().toEpochMilli() - 1,
            timers.currentProcessingTime() + config.delay().toMillis(),
            false);
    timers.registerEventTimeTimer(flush.eventTime());
    timers.registerProcessingTimeTimer(flush.processingTime());
    return flush;
  }

  /**
   * Whether this may be a second reading, after a restart. What was written after the first one is
   * not in the restored state, and need not be what the sessions come to now: then there may be
   * documents in the index that nothing here remembers.
   */
  private boolean isReadAgain(GroupItem item, TimerService timers) {
    if (isRestored && restoredAt == Long.MIN_VALUE) {
      restoredAt = timers.currentProcessingTime();
    }
    return isRestored && item.newest().minus(lateness).toEpochMilli() <= restoredAt;
  }

  /** Compares the sessions with what is in the index. */
  private void write(GroupKey group, boolean again, Collector<FeedItem> out) throws Exception {
    List<GroupItem> all = new ArrayList<>();
    items.values().forEach(all::add);
    Sessions sessions = new Sessions(all, config.idle(), config.longest());
    Map<Long, Written> gone = new HashMap<>();
    if (again) {
      sessions.slots().forEach(slot -> gone.put(slot, Written.UNKNOWN));
    }
    for (Map.Entry<Long, Written> entry : index.entries()) {
      gone.put(entry.getKey(), entry.getValue());
    }
    for (Session session : sessions.all()) {
      Written written = gone.remove(session.slot());
      if (written == null || written.tombstone() || !written.mark().equals(session.mark())) {
        out.collect(documents.line(group, session));
        index.put(session.slot(), new Written(session.mark(), false));
      }
    }
    for (Map.Entry<Long, Written> entry : gone.entrySet()) {
      long slot = entry.getKey();
      Written tombstone = new Written(sessions.mark(slot), true);
      // What an earlier run wrote may be newer than the tombstone was that was to take it away.
      if (again ? !entry.getValue().equals(tombstone) : !entry.getValue().tombstone()) {
        out.collect(documents.tombstone(group, slot, tombstone.mark()));
        index.put(slot, tombstone);
      }
    }
  }

  /**
   * When no item can change any more: after every time that a flush can be set to, so that to take
   * one of those back never takes this timer along.
   */
  private long expiry(GroupKey group) {
    return group.endMillis() + config.retention().toMillis();
  }
}

package dev.grapevine.feed;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.history.ObjectKey;
import dev.grapevine.sdk.runtime.FlinkDefaults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The job's functions, one after the other, with what they wrote so far. */
final class FeedHarness implements AutoCloseable {
  static final Duration LATENESS = Duration.ofHours(1);

  /** Long after everything that tests send has happened. */
  private static final Instant CLOCK = Instant.parse("2027-01-01T00:00:00Z");

  private final ToContributions toContributions = new ToContributions();
  private final KeyedOneInputStreamOperatorTestHarness<ObjectKey, ObjectContribution, GroupChange>
      pieces;
  private final KeyedOneInputStreamOperatorTestHarness<GroupKey, GroupChange, FeedItem> lines;
  private final long delay;
  private long clock = CLOCK.toEpochMilli();

  /** The state of both functions. */
  record Snapshot(OperatorSubtaskState pieces, OperatorSubtaskState lines) {}

  FeedHarness() throws Exception {
    this(null);
  }

  /** Goes on from a snapshot. */
  FeedHarness(Snapshot snapshot) throws Exception {
    ActivityFeedConfig config = Config.defaults(ActivityFeedConfig.class);
    delay = config.delay().toMillis();
    pieces = open(new UpdatePieces(config), ObjectContribution::object, ObjectKey.class);
    lines = open(new UpdateGroups(config, LATENESS), GroupChange::group, GroupKey.class);
    if (snapshot != null) {
      pieces.initializeState(snapshot.pieces);
      lines.initializeState(snapshot.lines);
    }
    pieces.open();
    lines.open();
    lines.setProcessingTime(clock);
  }

  private static <K, I, O> KeyedOneInputStreamOperatorTestHarness<K, I, O> open(
      KeyedProcessFunction<K, I, O> function, KeySelector<I, K> key, Class<K> type)
      throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(function), key, TypeInformation.of(type));
    harness
        .getExecutionConfig()
        .configure(FlinkDefaults.graph(Map.of()), FeedHarness.class.getClassLoader());
    harness.setup();
    return harness;
  }

  FeedHarness process(Activity... activities) throws Exception {
    return process(List.of(activities));
  }

  FeedHarness process(Collection<Activity> activities) throws Exception {
    for (Activity activity : activities) {
      for (ObjectContribution contribution : contributions(activity)) {
        pieces.processElement(contribution, activity.time().toEpochMilli());
      }
      passOn();
    }
    return this;
  }

  FeedHarness timeHasComeTo(Instant time) throws Exception {
    pieces.processWatermark(time.toEpochMilli());
    passOn();
    lines.processWatermark(time.toEpochMilli());
    return this;
  }

  /** The clock on the wall goes on until all that has changed is written. */
  FeedHarness later() throws Exception {
    return clockGoesOn(delay);
  }

  FeedHarness clockGoesOn(long millis) throws Exception {
    clock += millis;
    lines.setProcessingTime(clock);
    return this;
  }

  private void passOn() throws Exception {
    for (GroupChange change : pieces.extractOutputValues()) {
      lines.processElement(change, change.item().time().toEpochMilli());
    }
    pieces.getOutput().clear();
  }

  /** What was written since it was last asked for, in order, once nothing is held back any more. */
  List<FeedItem> written() throws Exception {
    later();
    return writtenByNow();
  }

  /** What was written since it was last asked for, in order. */
  List<FeedItem> writtenByNow() {
    List<FeedItem> items = List.copyOf(lines.extractOutputValues());
    lines.getOutput().clear();
    return items;
  }

  List<DeadLetter> deadLetters() {
    var letters = pieces.getSideOutput(UpdatePieces.DEAD_LETTERS);
    return letters == null ? List.of() : letters.stream().map(StreamRecord::getValue).toList();
  }

  Snapshot snapshot() throws Exception {
    return new Snapshot(pieces.snapshot(1, 1), lines.snapshot(1, 1));
  }

  /** State of objects alone, without that of lines. */
  int objectEntries() {
    return pieces.numKeyedStateEntries();
  }

  int objectTimers() {
    return pieces.numEventTimeTimers();
  }

  int stateEntries() {
    return pieces.numKeyedStateEntries() + lines.numKeyedStateEntries();
  }

  /** How many timers there are in event time, and by the clock. */
  int timers() {
    return pieces.numEventTimeTimers()
        + lines.numEventTimeTimers()
        + lines.numProcessingTimeTimers();
  }

  @Override
  public void close() {
    try {
      pieces.close();
      lines.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ObjectContribution> contributions(Activity activity) {
    List<ObjectContribution> contributions = new ArrayList<>();
    toContributions.flatMap(activity, new ListCollector<>(contributions));
    return contributions;
  }
}

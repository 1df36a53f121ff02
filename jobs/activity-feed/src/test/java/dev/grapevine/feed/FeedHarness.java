package dev.grapevine.feed;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.runtime.FlinkDefaults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The job's two functions, one after the other, with what they wrote so far. */
final class FeedHarness implements AutoCloseable {
  private final ToContributions toContributions = new ToContributions();
  private final KeyedOneInputStreamOperatorTestHarness<ObjectKey, ObjectContribution, FeedItem>
      harness;

  FeedHarness() throws Exception {
    this(null);
  }

  /** Goes on from a snapshot. */
  FeedHarness(OperatorSubtaskState snapshot) throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new UpdateLines(Config.defaults(ActivityFeedConfig.class))),
            ObjectContribution::object,
            TypeInformation.of(ObjectKey.class));
    harness
        .getExecutionConfig()
        .configure(FlinkDefaults.graph(Map.of()), FeedHarness.class.getClassLoader());
    harness.setup();
    if (snapshot != null) {
      harness.initializeState(snapshot);
    }
    harness.open();
  }

  FeedHarness process(Activity... activities) throws Exception {
    return process(List.of(activities));
  }

  FeedHarness process(Collection<Activity> activities) throws Exception {
    for (Activity activity : activities) {
      for (ObjectContribution contribution : contributions(activity)) {
        harness.processElement(contribution, activity.time().toEpochMilli());
      }
    }
    return this;
  }

  FeedHarness timeHasComeTo(Instant time) throws Exception {
    harness.processWatermark(time.toEpochMilli());
    return this;
  }

  /** What was written since it was last asked for, in order. */
  List<FeedItem> written() {
    List<FeedItem> items = List.copyOf(harness.extractOutputValues());
    harness.getOutput().clear();
    return items;
  }

  List<DeadLetter> deadLetters() {
    var letters = harness.getSideOutput(UpdateLines.DEAD_LETTERS);
    return letters == null ? List.of() : letters.stream().map(StreamRecord::getValue).toList();
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, 1);
  }

  int stateEntries() {
    return harness.numKeyedStateEntries();
  }

  int timers() {
    return harness.numEventTimeTimers();
  }

  @Override
  public void close() {
    try {
      harness.close();
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

package dev.grapevine.benchmark.application;

import dev.grapevine.feed.ActivityFeedJob;
import dev.grapevine.intake.IntakeJob;

/** The workloads by name, each with how it sees that all is done. */
final class Workloads {
  private static final String SINK_SUFFIX = ": Writer";
  private static final String IN = "numRecordsIn";
  private static final String OUT = "numRecordsOut";

  private Workloads() {}

  static Workload named(String name) throws Exception {
    return switch (name) {
      case "floor" ->
          new StreamWorkload(
              FloorGraph::of,
              "Source: source",
              task -> Counters.sum(FloorGraph.SINK + SINK_SUFFIX, IN) == task.events(),
              null);
      case "intake" ->
          new StreamWorkload(
              (task, settings) -> StreamGraphs.of(new IntakeJob(), task, settings),
              "Source: platform-raw",
              // Only who looks into the topic can say it.
              task -> false,
              null);
      case "activity-feed" ->
          new StreamWorkload(
              (task, settings) -> StreamGraphs.of(new ActivityFeedJob(), task, settings),
              "Source: platform-grapevine.activities",
              Workloads::isFeedWritten,
              "activity-feed-feed" + SINK_SUFFIX);
      case "backtest-1", "backtest-2" -> new BacktestWorkload();
      default -> throw new IllegalArgumentException("There is no workload named " + name);
    };
  }

  /** Whether everything was read, nothing is under way, and every document was acknowledged. */
  private static boolean isFeedWritten(Task task) {
    String sink = "activity-feed-feed" + SINK_SUFFIX;
    long written = Counters.sum(sink, "documentsWritten");
    long merged = Counters.sum(sink, "documentsCoalesced");
    long refused = Counters.sum(sink, "versionConflicts");
    return Counters.sum("platform-grapevine.activities-admission", "accepted") == task.events()
        && Counters.sum("activity-feed-contributions", OUT)
            == Counters.sum("activity-feed-pieces", IN)
        && Counters.sum("activity-feed-pieces", OUT) == Counters.sum("activity-feed-lines", IN)
        && Counters.sum("activity-feed-lines", "groupsChanged")
            == Counters.sum("activity-feed-lines", "groupsWritten")
        && Counters.sum("activity-feed-lines", OUT) == Counters.sum(sink, IN)
        && Counters.sum(sink, IN) == written + merged + refused;
  }
}

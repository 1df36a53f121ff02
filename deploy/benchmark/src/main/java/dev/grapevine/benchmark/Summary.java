package dev.grapevine.benchmark;

import dev.grapevine.benchmark.statistics.Estimate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the runs of one subject come to.
 *
 * @param timesFloor processor time in relation to that of the floor in the same round
 */
record Summary(
    String subject,
    Estimate cpuMicrosPerEvent,
    Estimate timesFloor,
    Estimate serversCpuMicrosPerEvent,
    Estimate eventsPerSecond,
    Estimate allocatedBytesPerEvent,
    Estimate documentsPerEvent) {

  /** Of runs of round 1 and later. */
  static Summary of(Subject subject, List<Run> all, long seed) {
    Map<Integer, Run> floor =
        runs(Subject.FLOOR, all).stream()
            .collect(Collectors.toMap(Run::round, Function.identity()));
    List<Run> runs = runs(subject, all);
    return new Summary(
        subject.id(),
        estimate(runs, Run::cpuMicrosPerEvent, seed),
        estimate(
            runs,
            run -> run.cpuMicrosPerEvent() / floor.get(run.round()).cpuMicrosPerEvent(),
            seed),
        estimate(runs, Run::serversCpuMicrosPerEvent, seed),
        estimate(runs, Run::eventsPerSecond, seed),
        estimate(runs, Run::allocatedBytesPerEvent, seed),
        estimate(runs, Run::documentsPerEvent, seed));
  }

  private static List<Run> runs(Subject subject, List<Run> all) {
    return all.stream().filter(run -> run.subject().equals(subject.id())).toList();
  }

  private static Estimate estimate(List<Run> runs, ToDoubleFunction<Run> value, long seed) {
    return Estimate.of(runs.stream().mapToDouble(value).toArray(), seed);
  }
}

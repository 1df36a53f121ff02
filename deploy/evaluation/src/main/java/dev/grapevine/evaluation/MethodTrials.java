package dev.grapevine.evaluation;

import dev.grapevine.evaluation.Experiment.Kind;
import dev.grapevine.evaluation.model.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** What a method makes of all plantings. */
final class MethodTrials {
  private final List<Experiment> experiments;
  private final List<List<Trial>> trials;

  MethodTrials(Method method, Hits real, List<Experiment> experiments) {
    this.experiments = experiments;
    trials =
        experiments.parallelStream()
            .map(
                experiment ->
                    experiment.plantings().stream()
                        .map(planting -> Trial.of(planting, real, method))
                        .toList())
            .toList();
  }

  /**
   * What was noticed at a threshold.
   *
   * @param shares by kind
   * @param medianHours until a burst was found
   */
  record Noticed(List<Cell> cells, Map<Kind, Interval> shares, double medianHours) {
    Interval share(Kind kind) {
      return shares.getOrDefault(kind, Interval.of(new double[0]));
    }
  }

  Noticed at(Threshold threshold) {
    List<double[]> hours =
        trials.parallelStream()
            .map(each -> each.stream().mapToDouble(trial -> hours(trial, threshold)).toArray())
            .toList();
    return noticed(hours, threshold);
  }

  /** NaN if it was not found. */
  private static double hours(Trial trial, Threshold threshold) {
    OptionalDouble hours = trial.hoursToAlarm(threshold);
    return hours.orElse(Double.NaN);
  }

  private Noticed noticed(List<double[]> hours, Threshold threshold) {
    List<Cell> cells = new ArrayList<>();
    Map<Kind, List<double[]>> byKind = new HashMap<>();
    DoubleStream.Builder burstHours = DoubleStream.builder();
    for (int i = 0; i < experiments.size(); i++) {
      Experiment experiment = experiments.get(i);
      Kind kind = experiment.kind();
      boolean good = kind != Kind.RITUAL && kind != Kind.FLOOD;
      double[] noticed =
          good
              ? DoubleStream.of(hours.get(i)).map(each -> Double.isNaN(each) ? 0 : 1).toArray()
              : trials.get(i).stream().mapToDouble(t -> t.fires(threshold) ? 1 : 0).toArray();
      double[] found = DoubleStream.of(hours.get(i)).filter(each -> !Double.isNaN(each)).toArray();
      if (kind == Kind.NEW || kind == Kind.EXISTING) {
        DoubleStream.of(found).forEach(burstHours);
      }
      byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(noticed);
      cells.add(
          new Cell(
              kind.name().toLowerCase(Locale.ROOT),
              experiment.name(),
              experiment.people(),
              experiment.hours(),
              Interval.of(noticed),
              Medians.of(found)));
    }
    Map<Kind, Interval> shares = new HashMap<>();
    byKind.forEach(
        (kind, each) ->
            shares.put(
                kind, Interval.of(each.stream().flatMapToDouble(DoubleStream::of).toArray())));
    return new Noticed(cells, shares, Medians.of(burstHours.build().toArray()));
  }
}

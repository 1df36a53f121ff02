package dev.grapevine.evaluation;

import dev.grapevine.detection.survival.SurvivalCurve;
import dev.grapevine.detection.survival.WaitingTimes;
import dev.grapevine.evaluation.UnansweredOracle.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * How well it is foretold that a question will not be answered in time: by the survival curve of
 * all that was known the day before, beside a constant, the share of such questions in the first
 * part of history. The second part is scored.
 */
public final class BreachRisk {
  /** The ages of questions at which a forecast is made. */
  public static final List<Duration> AGES =
      List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12));

  private static final double FIRST_PART = 0.7;
  private static final long DAY = Duration.ofDays(1).toMillis();

  /**
   * How good the forecasts are at one age, or at all ages together.
   *
   * @param age null for all
   * @param forecasts how many there were
   * @param breaches how many questions were not answered in time
   */
  public record Row(
      Duration age, int forecasts, int breaches, double brier, double constant, double auc) {}

  private record Forecast(Duration age, double curve, double constant, boolean breach) {}

  private BreachRisk() {}

  /**
   * Scores the forecasts.
   *
   * @param waits by time of asking
   * @param until how far history goes
   */
  public static List<Row> score(List<Wait> waits, Duration sla, Instant until) {
    List<Wait> known =
        waits.stream().filter(wait -> !wait.askedAt().plus(sla).isAfter(until)).toList();
    int split = (int) (FIRST_PART * known.size());
    List<Forecast> forecasts = new ArrayList<>();
    double constant = constant(known.subList(0, split), sla);
    WaitingTimes times = new WaitingTimes();
    PriorityQueue<Wait> unanswered = new PriorityQueue<>(Comparator.comparing(Wait::endedAt));
    SurvivalCurve curve = times.at(0);
    long day = 0;
    for (int i = 0; i < known.size(); i++) {
      Wait wait = known.get(i);
      long asked = wait.askedAt().toEpochMilli();
      if (asked / DAY > day) {
        day = asked / DAY;
        while (!unanswered.isEmpty() && unanswered.peek().endedAt().toEpochMilli() < day * DAY) {
          Wait done = unanswered.poll();
          times.answered(done.askedAt().toEpochMilli(), done.endedAt().toEpochMilli());
        }
        times.forget(day * DAY);
        curve = times.at(day * DAY);
      }
      for (Duration age : i < split ? List.<Duration>of() : AGES) {
        if (waits(wait, age)) {
          double risk = curve.risk(age.toMillis(), sla.toMillis());
          forecasts.add(new Forecast(age, risk, constant, waits(wait, sla)));
        }
      }
      times.asked(asked);
      if (wait.endedAt() != null) {
        unanswered.add(wait);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Duration age : AGES) {
      rows.add(row(age, forecasts.stream().filter(each -> each.age().equals(age)).toList()));
    }
    rows.add(row(null, forecasts));
    return rows;
  }

  /** How many questions of the first part are not answered in time. */
  private static double constant(List<Wait> first, Duration sla) {
    long breaches = first.stream().filter(wait -> waits(wait, sla)).count();
    return first.isEmpty() ? 0 : (double) breaches / first.size();
  }

  private static boolean waits(Wait wait, Duration age) {
    return wait.endedAt() == null || wait.endedAt().isAfter(wait.askedAt().plus(age));
  }

  private static Row row(Duration age, List<Forecast> forecasts) {
    double[] curve = forecasts.stream().mapToDouble(Forecast::curve).toArray();
    double[] constant = forecasts.stream().mapToDouble(Forecast::constant).toArray();
    boolean[] happened = new boolean[forecasts.size()];
    int breaches = 0;
    for (int i = 0; i < happened.length; i++) {
      happened[i] = forecasts.get(i).breach();
      breaches += happened[i] ? 1 : 0;
    }
    return new Row(
        age,
        happened.length,
        breaches,
        Forecasts.brier(curve, happened),
        Forecasts.brier(constant, happened),
        Forecasts.auc(curve, happened));
  }
}

package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.bursts.Window;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Grapevine's own first attempt: 24 and 6 hours, distinct people of whom those of one conversation
 * count as the root of their number, against the 14 days before today without a lag; a guard
 * against what returns on the same weekday. The score is −log₁₀ of the upper tail of a negative
 * binomial distribution.
 *
 * <p>Source: the first of the two experiments in the project's notes on emerging topics.
 */
public final class TwoWindows implements TermModel {
  private static final int LEAST_PEOPLE = 4;
  private static final int BASELINE_DAYS = 14;
  private static final int KEPT_DAYS = 30;
  private static final double PRIOR = 0.05;
  private static final double PRIOR_DAYS = 40;
  private static final double MOST_DISPERSION = 8;
  private static final double LEAST_RITUAL = 2;
  private static final double RITUAL_RATIO = 3;

  private final Sliding recent = new Sliding(Pane.DAY);
  private final List<Posting> today = new ArrayList<>();

  /** Discounted people of days that are over. */
  private final TreeMap<Integer, Double> days = new TreeMap<>();

  private int day = Integer.MIN_VALUE;

  @Override
  public void add(Posting posting) {
    int now = Pane.day(posting.pane());
    if (now != day) {
      if (!today.isEmpty()) {
        days.put(day, People.of(today).discounted());
      }
      days.headMap(now - KEPT_DAYS).clear();
      today.clear();
      day = now;
    }
    today.add(posting);
    recent.add(posting);
  }

  @Override
  public Burst look(View view) {
    int pane = view.pane();
    var last = recent.at(pane);
    if (last.size() < LEAST_PEOPLE) {
      return Burst.NONE;
    }
    People day24 = People.of(last);
    if (day24.count() < LEAST_PEOPLE) {
      return Burst.NONE;
    }
    List<Posting> newest = last.stream().filter(p -> p.pane() > pane - 6 * Pane.HOUR).toList();
    Burst longer = score(Window.HOURS_24, day24, view.exposure());
    Burst shorter = score(Window.HOURS_6, People.of(newest), view.exposure());
    return shorter.score() > longer.score() ? shorter : longer;
  }

  private Burst score(Window window, People people, Exposure exposure) {
    if (people.count() < LEAST_PEOPLE) {
      return Burst.NONE;
    }
    double active = PRIOR_DAYS * exposure.mean();
    for (int ago = 1; ago <= BASELINE_DAYS; ago++) {
      active += exposure.daysAgo(ago);
    }
    int now = Pane.day(exposure.pane());
    double used = PRIOR;
    for (double each : days.subMap(now - BASELINE_DAYS, now).values()) {
      used += each;
    }
    double rate = used / active;
    double dispersion = Math.min(MOST_DISPERSION, used);
    double ritual = Math.max(ritual(now, now, exposure), ritual(now - 1, now, exposure));
    if (ritual * exposure.windows()[Window.HOURS_24.ordinal()] >= LEAST_RITUAL
        && ritual >= RITUAL_RATIO * rate) {
      rate = ritual;
      dispersion = MOST_DISPERSION;
    }
    double expected = rate * exposure.windows()[window.ordinal()];
    double score = tail(people.discounted(), expected, dispersion);
    return new Burst(score, window, false, people.discounted(), expected, people.count());
  }

  /** The second smallest share of the last four same weekdays. */
  private double ritual(int weekday, int now, Exposure exposure) {
    double least = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    for (int before = weekday - 7; before >= weekday - 28; before -= 7) {
      int actors = exposure.daysAgo(now - before);
      double share = actors == 0 ? 0 : days.getOrDefault(before, 0.0) / actors;
      second = Math.min(second, Math.max(least, share));
      least = Math.min(least, share);
    }
    return second;
  }

  /** −log₁₀ I_q(x, r) with q = μ / (μ + r). */
  static double tail(double observed, double expected, double dispersion) {
    if (observed <= expected) {
      return 0;
    }
    double q = expected / (expected + dispersion);
    return -Math.log10(Math.max(1e-300, RegularizedBeta.value(q, observed, dispersion)));
  }
}

package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.topics.Candidate;
import dev.grapevine.detection.topics.Evidence;
import dev.grapevine.evaluation.model.Method;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a method makes of a planting. Only its term is looked at anew: that a handful of messages
 * more changes who is active is left aside.
 */
final class Trial {
  /** A topic that was open so long before may be the one that the planting joins. */
  private static final int BEFORE = 9 * Pane.DAY;

  private final Planting planting;
  private final Hits real;
  private final List<Sighting> sightings = new ArrayList<>();

  private Trial(Planting planting, Hits real) {
    this.planting = planting;
    this.real = real;
  }

  /**
   * @param real where the method found terms to score high in the history itself
   */
  static Trial of(Planting planting, Hits real, Method method) {
    Trial trial = new Trial(planting, real);
    trial.run(method.model().get());
    return trial;
  }

  private void run(TermModel model) {
    List<Posting> postings = planting.postings();
    for (int i = 0; i < postings.size(); i++) {
      int pane = postings.get(i).pane();
      model.add(postings.get(i));
      if (i + 1 < postings.size() && postings.get(i + 1).pane() == pane) {
        continue;
      }
      Burst burst = model.look(new View(real.timeline().exposureAtPane(pane), real.timeline()));
      if (pane >= planting.start() - BEFORE && burst.score() > 0) {
        Evidence evidence = evidence(i, pane - burst.window().panes());
        sightings.add(new Sighting(pane, new Candidate(planting.key(), burst, evidence)));
      }
    }
  }

  private Evidence evidence(int last, int after) {
    List<Posting> newest = new ArrayList<>();
    for (int i = last; i >= 0 && planting.postings().get(i).pane() > after; i--) {
      newest.add(planting.postings().get(i));
    }
    return new Evidence(
        newest.stream().mapToLong(Posting::message).toArray(),
        newest.stream().mapToInt(Posting::actor).toArray(),
        newest.stream().mapToInt(Posting::conversation).toArray());
  }

  /** Whether the term reaches the threshold while it counts. */
  boolean fires(Threshold threshold) {
    return sightings.stream().anyMatch(each -> counts(each.pane()) && isReached(each, threshold));
  }

  private boolean counts(int pane) {
    return pane >= planting.start() && pane < planting.end();
  }

  private static boolean isReached(Sighting sighting, Threshold threshold) {
    return threshold.isReached(sighting.candidate().burst());
  }

  /** After how many hours a topic with the term was alarmed; empty if that never was. */
  OptionalDouble hoursToAlarm(Threshold threshold) {
    if (!fires(threshold)) {
      return OptionalDouble.empty();
    }
    Stream<Sighting> own = sightings.stream().filter(each -> isReached(each, threshold));
    Stream<Sighting> others =
        real.reaching(threshold, planting.start() - BEFORE, planting.end(), planting.key());
    Stream<Sighting> all =
        Stream.concat(own, others).sorted(Comparator.comparingInt(Sighting::pane));
    return Alarms.of(all, threshold).stream()
        .filter(alarm -> alarm.terms().containsKey(planting.key()) && counts(alarm.pane()))
        .mapToInt(alarm -> Math.max(alarm.pane(), alarm.terms().get(planting.key())))
        .filter(this::counts)
        .mapToDouble(pane -> (pane - planting.start()) / (double) Pane.HOUR)
        .min();
  }
}

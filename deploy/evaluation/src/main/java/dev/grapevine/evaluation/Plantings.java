package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Everything that is planted: bursts and hot threads, which ought to be found, and rituals and
 * floods, which ought not.
 */
final class Plantings {
  private static final int[] PEOPLE = {4, 6, 8, 12};
  private static final int[] HOURS = {6, 24, 72};
  private static final int[] THREAD_PEOPLE = {8, 12};
  private static final int RITUAL_PEOPLE = 8;
  private static final int RITUAL_PANES = 3 * Pane.HOUR;
  private static final int YOUNG_DAYS = 21;
  private static final int FLOOD_MESSAGES = 40;
  private static final int FLOOD_CONVERSATIONS = 20;
  private static final int COPIED = 12345;

  private final Planter planter;
  private final double conversationsPerPerson;
  private final int tries;

  /**
   * @param conversationsPerPerson over how many conversations people are spread, but at least 2
   */
  Plantings(Planter planter, double conversationsPerPerson, int tries) {
    this.planter = planter;
    this.conversationsPerPerson = conversationsPerPerson;
    this.tries = tries;
  }

  /** All experiments, each with its tries. */
  List<Experiment> all() {
    List<Experiment> all = new ArrayList<>();
    for (boolean fresh :
        planter.hasExisting() ? new boolean[] {true, false} : new boolean[] {true}) {
      for (int people : PEOPLE) {
        for (int hours : HOURS) {
          Experiment.Kind kind = fresh ? Experiment.Kind.NEW : Experiment.Kind.EXISTING;
          all.add(experiment(kind, people, hours, () -> burst(fresh, people, hours)));
        }
      }
    }
    for (int people : THREAD_PEOPLE) {
      all.add(experiment(Experiment.Kind.HOT_THREAD, people, 24, () -> thread(people)));
    }
    for (Rhythm rhythm : Rhythm.values()) {
      all.add(ritual(rhythm));
    }
    all.add(flood("flood", 0));
    all.add(flood("copies", COPIED));
    return all;
  }

  private Experiment experiment(
      Experiment.Kind kind, int people, int hours, Supplier<Planting> planting) {
    return new Experiment(kind, null, people, hours, tries(planting));
  }

  private List<Planting> tries(Supplier<Planting> planting) {
    List<Planting> plantings = new ArrayList<>();
    for (int i = 0; i < tries; i++) {
      plantings.add(planting.get());
    }
    return plantings;
  }

  private Planting burst(boolean fresh, int people, int hours) {
    int length = hours * Pane.HOUR;
    int start = planter.start(0, length + Pane.DAY);
    List<Posting> postings = gathering(people, start, length, conversations(people));
    int end = start + length + Pane.DAY;
    return fresh ? planter.ofNew(postings, start, end) : planter.ofExisting(postings, start, end);
  }

  private Planting thread(int people) {
    int start = planter.start(0, 2 * Pane.DAY);
    List<Posting> postings = gathering(people, start, Pane.DAY, 1);
    return planter.ofNew(postings, start, start + 2 * Pane.DAY);
  }

  private int conversations(int people) {
    return (int) Math.max(2, Math.round(people * conversationsPerPerson));
  }

  /** Each person says one thing, the first at the start. */
  private List<Posting> gathering(int people, int start, int length, int conversations) {
    int[] where = new int[conversations];
    for (int i = 0; i < where.length; i++) {
      where[i] = planter.conversation();
    }
    List<Posting> postings = new ArrayList<>();
    for (int actor : planter.people(people, start)) {
      int i = postings.size();
      int pane = start + (i == 0 ? 0 : planter.below(length));
      postings.add(planter.posting(pane, actor, where[i % where.length], 0));
    }
    return postings;
  }

  private Experiment ritual(Rhythm rhythm) {
    return new Experiment(
        Experiment.Kind.RITUAL, rhythm.label(), RITUAL_PEOPLE, 3, tries(() -> occasions(rhythm)));
  }

  private Planting occasions(Rhythm rhythm) {
    int chosen = planter.start((rhythm.longest() + YOUNG_DAYS) * Pane.DAY, 2 * Pane.DAY);
    int time = Math.floorMod(chosen, Pane.DAY);
    List<Posting> postings = new ArrayList<>();
    int start = chosen;
    for (LocalDate day : rhythm.days(LocalDate.ofEpochDay(Pane.day(chosen)))) {
      start = (int) day.toEpochDay() * Pane.DAY + time;
      postings.addAll(gathering(RITUAL_PEOPLE, start, RITUAL_PANES, conversations(RITUAL_PEOPLE)));
    }
    return planter.ofNew(postings, start, start + RITUAL_PANES + Pane.DAY);
  }

  private Experiment flood(String name, int fingerprint) {
    return new Experiment(Experiment.Kind.FLOOD, name, 1, 3, tries(() -> flood(fingerprint)));
  }

  private Planting flood(int fingerprint) {
    int start = planter.start(0, 2 * Pane.DAY);
    int actor = planter.people(1, start).get(0);
    int first = planter.conversation();
    for (int i = 1; i < FLOOD_CONVERSATIONS; i++) {
      planter.conversation();
    }
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < FLOOD_MESSAGES; i++) {
      int pane = start + (i == 0 ? 0 : planter.below(RITUAL_PANES));
      postings.add(planter.posting(pane, actor, first + i % FLOOD_CONVERSATIONS, fingerprint));
    }
    return planter.ofNew(postings, start, start + RITUAL_PANES + Pane.DAY);
  }
}

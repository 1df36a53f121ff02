package dev.grapevine.detection.bursts;

/**
 * Compares what people say now with what they used to say, on every time scale, and takes the most
 * unlikely. People are counted, not messages, and those of one conversation as the root of their
 * number: they talk about a thing because it is talked about there.
 */
final class Score {
  private static final int LEAST_PEOPLE = 4;
  private static final int LEAST_PEOPLE_OF_THREAD = 5;
  private static final int YOUNG_DAYS = 28;
  private static final double PRIOR = 0.05;
  private static final double PRIOR_DAYS = 40;
  private static final double MOST_DISPERSION = 4;
  private static final double THREAD_WEIGHT = 0.6;

  /** So many conversations and days tell how specific a term is. */
  private static final int TELLING_CELLS = 20;

  /** Terms that are repeated less where they are used once are no subjects of conversations. */
  private static final double SPECIFIC = 1.3;

  private static final double UNSPECIFIC_HANDICAP = 1;

  /** What is said in passing, and never again by anybody, is no subject. */
  private static final double PASSING_HANDICAP = 1.5;

  /** When so large a share of people come back to a term, it is not said in passing. */
  private static final double RETURNING = 0.5;

  private static final double LEAST_RITUAL = 2;
  private static final double RITUAL_RATIO = 3;

  private Score() {}

  static Burst of(TermHistory term, Exposure exposure, Distinct distinct) {
    Burst best = Burst.NONE;
    if (term.size() < LEAST_PEOPLE || term.isName()) {
      return best;
    }
    distinct.clear();
    int i = term.size() - 1;
    while (i >= 0 && term.pane(i) > exposure.pane()) {
      i--;
    }
    int counted = 0;
    Rituals rituals = new Rituals(term, exposure, false);
    Rituals plainRituals = new Rituals(term, exposure, true);
    for (Window window : Window.values()) {
      int from = exposure.pane() - window.panes();
      int before = counted;
      for (; i >= 0 && term.pane(i) > from; i--) {
        term.addTo(distinct, i);
        counted++;
      }
      if (distinct.people() < LEAST_PEOPLE
          || exposure.activeDays() < window.lag() + YOUNG_DAYS
          || before == counted && window != Window.HOURS_6
          || !term.covers(from)) {
        continue;
      }
      Burst burst =
          burst(window, term, exposure, distinct, rituals, plainRituals).less(passing(distinct));
      best = burst.score() > best.score() ? burst : best;
    }
    return isUnspecific(term) ? best.less(UNSPECIFIC_HANDICAP) : best;
  }

  /** Those who take it into another conversation count twice. */
  private static double passing(Distinct distinct) {
    double returning =
        (distinct.returners() + distinct.carriers()) / (RETURNING * distinct.people());
    return PASSING_HANDICAP * Math.max(0, 1 - returning);
  }

  private static boolean isUnspecific(TermHistory term) {
    return term.cells() >= TELLING_CELLS && term.usesPerCell() < SPECIFIC;
  }

  private static Burst burst(
      Window window,
      TermHistory term,
      Exposure exposure,
      Distinct distinct,
      Rituals rituals,
      Rituals plainRituals) {
    int people = distinct.people();
    double discounted = distinct.discounted();
    double many = 0;
    double thread = 0;
    double expected = 0;
    double expectedOfThread = 0;
    if (distinct.conversations() >= 2) {
      Past past = Past.of(window, term, exposure, rituals, false);
      expected = past.rate() * exposure.windows()[window.ordinal()];
      many = Tail.score(discounted, expected, past.dispersion());
    }
    if (people >= LEAST_PEOPLE_OF_THREAD) {
      Past past = Past.of(window, term, exposure, plainRituals, true);
      expectedOfThread = past.rate() * exposure.windows()[window.ordinal()];
      thread = THREAD_WEIGHT * Tail.score(people, expectedOfThread, past.dispersion());
    }
    return many >= thread
        ? new Burst(many - window.handicap(), window, false, discounted, expected, people)
        : new Burst(thread - window.handicap(), window, true, people, expectedOfThread, people);
  }

  /** The share of talk that uses a term, as the past has it, and how sure that is. */
  private record Past(double rate, double dispersion) {

    static Past of(
        Window window, TermHistory term, Exposure exposure, Rituals rituals, boolean plain) {
      int day = Pane.day(exposure.pane());
      double used = term.past(day, window.lag(), plain) + PRIOR;
      double rate = used / (exposure.past()[window.ordinal()] + PRIOR_DAYS * exposure.mean());
      double dispersion = Math.min(MOST_DISPERSION, used);
      double ritual = rituals.within(window.daysBack());
      if (ritual * exposure.windows()[Window.HOURS_24.ordinal()] < LEAST_RITUAL) {
        return new Past(rate, dispersion);
      }
      return switch (window) {
        case HOURS_6, HOURS_24 ->
            ritual >= RITUAL_RATIO * rate
                ? new Past(ritual, MOST_DISPERSION)
                : new Past(rate, dispersion);
        case DAYS_3 -> new Past(Math.max(rate, ritual / 3), dispersion);
        case DAYS_7, DAYS_21 -> new Past(Math.max(rate, ritual / 7), dispersion);
      };
    }
  }
}

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

  /** A term that was used in so many conversations, counted anew every day, is a familiar one. */
  private static final double FAMILIAR = 4;

  /** For each doubling beyond that. */
  private static final double FAMILIAR_HANDICAP = 0.65;

  /** What nobody takes into another conversation, nor makes the title of one, is no subject. */
  private static final double PASSING_HANDICAP = 2;

  /** When so large a share of people take a term elsewhere, it is not said in passing. */
  private static final double CARRYING = 0.5;

  /** Nor is it when so many conversations have it in their titles. */
  private static final double TITLES = 3;

  /** What everybody says once has nobody's interest. */
  private static final double ONCE_HANDICAP = 1;

  /** When so large a share of people come back to a term, it has. */
  private static final double RETURNING = 1.0 / 3;

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
          burst(window, term, exposure, distinct, rituals, plainRituals)
              .less(passing(distinct) + once(distinct));
      best = burst.score() > best.score() ? burst : best;
    }
    return best.less(familiarity(term));
  }

  /**
   * What many conversations have used long since is vocabulary: that it comes up again tells less.
   */
  private static double familiarity(TermHistory term) {
    double doublings = Math.log((term.cells() + 1) / FAMILIAR) / Math.log(2);
    return FAMILIAR_HANDICAP * Math.max(0, doublings);
  }

  /** Only what people say to each other counts as taken elsewhere, or as a title. */
  private static double passing(Distinct distinct) {
    double carriers = Math.min(distinct.carriers(), distinct.shared());
    double titled = Math.min(distinct.titled(), distinct.shared());
    double relief = carriers / (CARRYING * distinct.people()) + titled / TITLES;
    return PASSING_HANDICAP * Math.max(0, 1 - relief);
  }

  private static double once(Distinct distinct) {
    double returning = (double) distinct.returners() / distinct.people();
    return ONCE_HANDICAP * Math.max(0, 1 - returning / RETURNING);
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

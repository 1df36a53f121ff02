package dev.grapevine.simulation.calendar;

import java.util.random.RandomGenerator;

/** How busy the organisation is at a time of the week, and how soon somebody answers. */
public final class Rhythm {
  /** Milliseconds of a minute. */
  public static final long MINUTE = 60_000;

  /** Milliseconds of an hour. */
  public static final long HOUR = 60 * MINUTE;

  /** Milliseconds of a day. */
  public static final long DAY = 24 * HOUR;

  private static final double WEEKEND = 0.04;

  /**
   * From midnight, every half hour: the morning's peak, lunch, the afternoon's, and the evening.
   */
  private static final double[] WORKDAY = {
    .00, .00, .00, .00, .00, .00, .00, .00, .00, .00, .00, .01, .01, .02, .04, .09,
    .22, .48, .90, 1.0, 1.0, 1.0, 1.0, .98, .66, .34, .32, .42, .52, .56, .56, .50,
    .42, .30, .19, .12, .08, .06, .05, .04, .04, .03, .03, .02, .02, .01, .01, .00
  };

  private static final long STEP = DAY / WORKDAY.length;
  private static final long MORNING = 8 * HOUR + 40 * MINUTE;
  private static final long MORNING_SPREAD = 100 * MINUTE;

  private Rhythm() {}

  /**
   * How much is begun, as a part of what is begun mid-morning.
   *
   * @param local the time on the wall
   */
  public static double busyness(long local) {
    long time = Math.floorMod(local, DAY);
    int step = (int) (time / STEP);
    double part = (double) (time % STEP) / STEP;
    double next = WORKDAY[(step + 1) % WORKDAY.length];
    double rate = WORKDAY[step] + part * (next - WORKDAY[step]);
    return isWeekend(local) ? WEEKEND * rate : rate;
  }

  /**
   * How likely somebody is at work, from 0 to 1.
   *
   * @param local the time on the wall where that person is
   */
  public static double presence(long local) {
    if (isWeekend(local)) {
      return 0.02;
    }
    int hour = (int) (Math.floorMod(local, DAY) / HOUR);
    return hour >= 9 && hour < 17
        ? 1
        : hour == 8 || hour == 17 ? 0.6 : hour == 18 || hour == 7 ? 0.15 : 0.01;
  }

  /** Whether the wall shows a Saturday or a Sunday. */
  public static boolean isWeekend(long local) {
    // The epoch was a Thursday.
    return Math.floorMod(Math.floorDiv(local, DAY) + 3, 7L) >= 5;
  }

  /**
   * When somebody gets round to something: after a while or, where that is at night, in one of the
   * next mornings.
   *
   * @param local the time on the wall of that person from which it waits
   * @param minutes half of the people have done it by then
   * @param spread of its logarithm: half of that is much alike, twice is very different
   * @return milliseconds to wait
   */
  public static long delay(long local, double minutes, double spread, RandomGenerator random) {
    // Strict, so that equal seeds give equal times on every machine.
    double drawn = minutes * StrictMath.exp(spread * gaussian(random));
    long delay = 1_000 + (long) (Math.min(drawn, 4 * 24 * 60) * MINUTE);
    long then = local + delay;
    // Whoever comes early or stays late still answers.
    if (random.nextDouble() < 2 * presence(then)) {
      return delay;
    }
    long morning = Math.floorDiv(then, DAY) * DAY + MORNING;
    while (morning < then || isWeekend(morning)) {
      morning += DAY;
    }
    return morning - local + (long) (MORNING_SPREAD * StrictMath.pow(random.nextDouble(), 1.5));
  }

  /** Near enough to a normal distribution, and never far out. */
  private static double gaussian(RandomGenerator random) {
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += random.nextDouble();
    }
    return (sum - 3) * 1.41421356;
  }
}

package dev.grapevine.simulation;

import dev.grapevine.simulation.calendar.Density;
import dev.grapevine.simulation.calendar.Rhythm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a simulation depends on: equal settings give equal events, to the last byte.
 *
 * @param seed of all that is left to chance
 * @param starts when the simulation was started, the first time and each time since: the history
 *     ends at the first one, and each one is mid-morning of a working day there
 * @param weeks of history, from 1 to 260
 * @param eventsPerMinute how much happens mid-morning, once it is live; from 1 to 600
 * @param volume of the history, as a multiple of the usual one of some 80,000 events in 30 weeks
 */
public record Settings(
    long seed, List<Instant> starts, int weeks, int eventsPerMinute, double volume) {
  private static final int WEEKS = 30;
  private static final int EVENTS_PER_MINUTE = 24;
  private static final int MAX_WEEKS = 260;
  private static final int MAX_EVENTS_PER_MINUTE = 600;
  private static final double MAX_VOLUME = 10_000;

  /** In a minute of history: for more there are no numbers. */
  private static final double MAX_DENSE = 2_400;

  private static final double LEAST_VOLUME = 0.001;

  /** With the longest history before it, all is after 1970. */
  private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9990-01-01T00:00:00Z");

  /** So many minutes of mid-morning an average day has in it, weekends counted. */
  private static final double MINUTES_A_DAY = 250;

  /** Events of the stories, on average. */
  private static final double PLANTED_A_WEEK = 150;

  public Settings {
    starts = List.copyOf(starts);
    if (starts.isEmpty()) {
      throw new IllegalArgumentException("A simulation needs a time to start at");
    }
    if (starts.get(0).isBefore(EARLIEST) || starts.get(starts.size() - 1).isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "start is %s, and must be from %s to %s".formatted(starts.get(0), EARLIEST, LATEST));
    }
    for (int i = 1; i < starts.size(); i++) {
      if (!starts.get(i).isAfter(starts.get(i - 1))) {
        throw new IllegalArgumentException(
            "The start at %s is not after the one before, at %s"
                .formatted(starts.get(i), starts.get(i - 1)));
      }
    }
    require("weeks", weeks, 1, MAX_WEEKS);
    require("eventsPerMinute", eventsPerMinute, 1, MAX_EVENTS_PER_MINUTE);
    require("volume", volume, LEAST_VOLUME, MAX_VOLUME);
  }

  private static void require(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s is %s, and must be from %s to %s"
              .formatted(name, number(value), number(least), number(most)));
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** The usual organisation, started at a time. */
  public static Settings of(long seed, Instant first) {
    Instant whole = first.truncatedTo(ChronoUnit.MILLIS);
    return new Settings(seed, List.of(whole), WEEKS, EVENTS_PER_MINUTE, 1);
  }

  /** With another length of the history. */
  public Settings withWeeks(int weeks) {
    return new Settings(seed, starts, weeks, eventsPerMinute, volume);
  }

  /** With another volume of the history. */
  public Settings withVolume(double volume) {
    return new Settings(seed, starts, weeks, eventsPerMinute, volume);
  }

  /**
   * With a history of about so many events.
   *
   * @throws IllegalArgumentException if that is much more or less than there can be
   */
  public Settings withEvents(long events) {
    double usual = withVolume(1).expectedEvents();
    double volume = (events - PLANTED_A_WEEK * weeks) / (usual - PLANTED_A_WEEK * weeks);
    if (volume > MAX_VOLUME || eventsPerMinute * density(volume).at(lastMillis()) > MAX_DENSE) {
      throw new IllegalArgumentException(
          "events is %d, which is too many for a history of %d weeks".formatted(events, weeks));
    }
    return withVolume(Math.max(volume, LEAST_VOLUME));
  }

  /** Started once more, later; what happened before that stays as it was. */
  public Settings restarted(Instant start) {
    List<Instant> all = new ArrayList<>(starts);
    all.add(start.truncatedTo(ChronoUnit.MILLIS));
    return new Settings(seed, all, weeks, eventsPerMinute, volume);
  }

  private Density density(double volume) {
    return new Density(begin().toEpochMilli(), first().toEpochMilli(), volume);
  }

  private long lastMillis() {
    return first().toEpochMilli() - 1;
  }

  /** When it was started first, where the history ends. */
  public Instant first() {
    return starts.get(0);
  }

  /** When the history begins. */
  public Instant begin() {
    return first().minusMillis(weeks * 7 * Rhythm.DAY);
  }

  /** About how many events the history has. */
  public long expectedEvents() {
    long first = first().toEpochMilli();
    Density density = density(volume);
    double days = 0;
    for (long day = begin().toEpochMilli(); day < first; day += Rhythm.DAY) {
      days += density.at(day + Rhythm.DAY / 2);
    }
    return (long) (days * eventsPerMinute * MINUTES_A_DAY + PLANTED_A_WEEK * weeks);
  }
}

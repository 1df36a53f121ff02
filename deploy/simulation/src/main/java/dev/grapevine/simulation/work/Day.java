package dev.grapevine.simulation.work;

import dev.grapevine.simulation.calendar.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Twenty-four hours in which a story may go on; it plans only what begins within them. */
public final class Day {
  private final Office office;
  private final long seed;
  private final long begin;
  private final long end;
  private final Numbers numbers;
  private final Consumer<Planned> plan;
  private final Set<String> said = new HashSet<>();

  /**
   * @param seed of the story; equal ones tell it alike
   * @param begin in milliseconds
   */
  public Day(Office office, long seed, long begin, Numbers numbers, Consumer<Planned> plan) {
    this.office = office;
    this.seed = seed;
    this.begin = begin;
    this.end = begin + Rhythm.DAY;
    this.numbers = numbers;
    this.plan = plan;
  }

  public Office office() {
    return office;
  }

  /** A generator for what is decided before anything happens. */
  public SplittableRandom random() {
    return Seeds.random(seed, begin);
  }

  /** Lets something happen at a time, if that is within the day. */
  public void at(long millis, Scenario scenario) {
    if (millis >= begin && millis < end) {
      scenario.play(new Scene(office, Seeds.random(seed, ~millis), millis, numbers, plan, said));
    }
  }

  /** Lets something happen when the wall shows this, if that is within the day. */
  public void at(LocalDate date, LocalTime time, Scenario scenario) {
    at(office.time().real(date, time, begin), scenario);
  }

  /** The working dates that the wall shows within the day; some are only touched. */
  public List<LocalDate> workingDates() {
    List<LocalDate> dates = new ArrayList<>();
    LocalDate last =
        LocalDate.ofEpochDay(Math.floorDiv(office.time().local(begin), Rhythm.DAY) + 1);
    for (LocalDate date = last.minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
      if (isWorking(date)) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** Whether people work on a date. */
  public static boolean isWorking(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}

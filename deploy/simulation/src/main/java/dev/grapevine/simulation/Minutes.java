package dev.grapevine.simulation;

import dev.grapevine.simulation.calendar.Density;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.habits.Everyday;
import dev.grapevine.simulation.habits.Library;
import dev.grapevine.simulation.stories.PlantedStory;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Numbers;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Planned;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Seeds;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Plans what begins in a minute: of everyday life, and of a whole day of every story. */
final class Minutes {
  private final long seed;
  private final long begin;
  private final double openings;
  private final Density density;
  private final Office office;
  private final List<PlantedStory> stories;
  private final Library library;
  private final Everyday everyday = new Everyday();

  Minutes(Settings settings, Office office, List<PlantedStory> stories) {
    this.seed = settings.seed();
    this.begin = settings.begin().toEpochMilli();
    this.openings = settings.eventsPerMinute() / Everyday.EVENTS;
    this.density = new Density(begin, settings.first().toEpochMilli(), settings.volume());
    this.office = office;
    this.stories = stories;
    this.library = new Library(office.time().date(begin));
  }

  /** When the first minute begins, in milliseconds. */
  long begin() {
    return begin;
  }

  /** Plans what begins in the minute that begins then. */
  void plan(long millis, Consumer<Planned> plan) {
    long minute = (millis - begin) / Rhythm.MINUTE;
    if ((millis - begin) % Rhythm.DAY == 0) {
      planDay(millis, minute, plan);
    }
    SplittableRandom random = Seeds.random(seed, minute);
    double rate = openings * Rhythm.busyness(office.time().local(millis)) * density.at(millis);
    int count = (int) (rate + random.nextDouble());
    Numbers numbers = Numbers.ofMinute(minute);
    for (int i = 0; i < count; i++) {
      long start = millis + random.nextLong(Rhythm.MINUTE);
      everyday.play(new Scene(office, random.split(), start, numbers, plan));
    }
  }

  private void planDay(long millis, long minute, Consumer<Planned> plan) {
    for (int i = 0; i < stories.size(); i++) {
      stories.get(i).plan(day(millis, minute, i + 1, plan));
    }
    library.plan(day(millis, minute, 0, plan));
  }

  /** One story alone, on the day that begins then. */
  void plan(int story, long millis, Consumer<Planned> plan) {
    stories.get(story).plan(day(millis, (millis - begin) / Rhythm.MINUTE, story + 1, plan));
  }

  private Day day(long millis, long minute, int number, Consumer<Planned> plan) {
    long own = Seeds.mix(seed) + number;
    return new Day(office, own, millis, Numbers.ofStory(minute, number), plan);
  }
}

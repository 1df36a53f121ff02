package dev.grapevine.simulation;

import dev.grapevine.schemas.Activity;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.truth.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The usual organisation, with all its history and two hours after it, for tests to look at. */
final class Tidewater {
  static final long SEED = 7;

  /** A Wednesday, mid-morning. */
  static final Instant START = Instant.parse("2026-03-04T09:45:00Z");

  static final Duration LIVE = Duration.ofHours(2);
  static final Settings SETTINGS = Settings.of(SEED, START);
  static final Simulation SIMULATION = new Simulation(SETTINGS);
  static final List<Activity> HISTORY = all(new Simulation(SETTINGS).history());
  static final List<Activity> EVENTS = events();
  static final Map<String, Member> PEOPLE = people();
  private static final Map<String, Story> STORIES = stories();

  private Tidewater() {}

  static List<Activity> all(Iterator<Activity> events) {
    List<Activity> all = new ArrayList<>();
    events.forEachRemaining(all::add);
    return all;
  }

  private static List<Activity> events() {
    List<Activity> events = new ArrayList<>(HISTORY);
    events.addAll(all(new Simulation(SETTINGS).between(START, START.plus(LIVE))));
    return events;
  }

  private static Map<String, Member> people() {
    Map<String, Member> people = new HashMap<>();
    SIMULATION.people().forEach(member -> people.put(member.id(), member));
    return people;
  }

  private static Map<String, Story> stories() {
    Map<String, Story> stories = new HashMap<>();
    SIMULATION.stories().forEach(story -> stories.put(story.id(), story));
    return stories;
  }

  static Story story(String id) {
    return STORIES.get(id);
  }

  static Stream<Activity> between(Instant from, Instant to) {
    return EVENTS.stream()
        .filter(event -> !event.time().isBefore(from) && event.time().isBefore(to));
  }
}

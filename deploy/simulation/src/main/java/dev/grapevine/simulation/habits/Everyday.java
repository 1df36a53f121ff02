package dev.grapevine.simulation.habits;

import dev.grapevine.simulation.people.Weighted;
import dev.grapevine.simulation.work.Scenario;
import dev.grapevine.simulation.work.Scene;
import java.util.List;

/** All that happens of itself, as often as it does. */
public final class Everyday implements Scenario {
  /** Events that one of these leads to, on average. */
  public static final double EVENTS = 2.85;

  private record Habit(double weight, Scenario scenario) {}

  private final Weighted<Habit> habits =
      new Weighted<>(
          List.of(
              new Habit(55, new Question()),
              new Habit(36, new Discussion()),
              new Habit(90, new Remark("status", List.of(), null, null, 0, 0.8)),
              new Habit(16, new Remark("link-share", List.of(), null, null, 0, 1.5)),
              new Habit(3, new Remark("link-share", List.of("books"), null, null, 0, 1.5)),
              new Habit(12, new Remark("handover", List.of(), null, "agreement", 1, 0.5)),
              new Habit(8, new Remark("decision", List.of(), "decision-title", "agreement", 3, 2)),
              new Habit(
                  4,
                  new Remark(
                      "announcement",
                      List.of("announcements", "announcements", "learning"),
                      "announcement-title",
                      null,
                      0,
                      6)),
              new Habit(
                  20,
                  new Remark(
                      "smalltalk",
                      List.of("random", "random", "random", "lunch", "bikes"),
                      null,
                      "smalltalk-reply",
                      4,
                      1)),
              new Habit(6, new Remark("celebration", List.of("thanks"), null, null, 0, 5)),
              new Habit(14, Remark::inPrivate),
              new Habit(85, new Change()),
              new Habit(120, new SmallChange()),
              new Habit(45, new Issue()),
              new Habit(8, new Release()),
              new Habit(10, new Page()),
              new Habit(420, new Search()),
              new Habit(420, new Reading()),
              new Habit(18, new Course()),
              new Habit(25, new Alert()),
              new Habit(14, new Following())),
          Habit::weight);

  @Override
  public void play(Scene scene) {
    habits.draw(scene.random()).scenario.play(scene);
  }
}

package dev.grapevine.simulation.work;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.language.CourseFacts;
import dev.grapevine.simulation.people.Member;
import java.time.Duration;
import java.util.Map;

/** What people learn formally. */
public final class Learning {
  /** The attribute that says how long a course took, as in ISO 8601. */
  public static final String DURATION = "duration";

  private Learning() {}

  /** Somebody completes a course. */
  public static void complete(Scene scene, Member who, long at) {
    CourseFacts course = scene.one(scene.office().company().courses(who.team()));
    Duration duration = Duration.ofMinutes(15L * (1 + scene.random().nextInt(12)));
    scene.add(
        at,
        scene
            .event(Source.LEARNING, who, Verb.COMPLETED)
            .object(course.id())
            .objectType("course")
            .title(course.title())
            .attributes(Map.of(DURATION, duration.toString()))
            .url(Source.LEARNING.url(course.id())));
  }
}

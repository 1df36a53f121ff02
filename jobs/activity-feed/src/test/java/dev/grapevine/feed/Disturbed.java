package dev.grapevine.feed;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Verb.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Events as life would have them: some are edited or deleted later, some of those changes undone.
 */
final class Disturbed {
  private static final double SHARE = 0.05;

  /** Below the allowed lateness of an hour. */
  private static final int SHIFT_SECONDS = 59 * 60;

  private Disturbed() {}

  /** The events, and changes of a twentieth of them, in the order of time. */
  static List<Activity> changed(List<Activity> events, long seed) {
    Random random = new Random(seed);
    List<Activity> all = new ArrayList<>(events);
    Instant end = events.get(events.size() - 1).time();
    for (Activity event : events) {
      if (event.verb().kind() == Kind.CONTENT && random.nextDouble() < SHARE) {
        Activity change = change(event, random);
        all.add(change);
        if (random.nextInt(5) == 0) {
          all.add(undo(change, random));
        }
      }
    }
    all.removeIf(activity -> activity.time().isAfter(end));
    all.sort(Comparator.comparing(Activity::time).thenComparing(Activity::id));
    return all;
  }

  private static Activity change(Activity event, Random random) {
    boolean delete = random.nextInt(5) < 2;
    return event.toBuilder()
        .id(event.id() + "-change")
        .time(later(event, random))
        .verb(delete ? Verb.DELETED : Verb.EDITED)
        .version(delete ? 0 : event.version() + 1)
        .inReplyTo(null)
        .text(delete ? null : event.text() + " (put better)")
        .build();
  }

  private static Activity undo(Activity change, Random random) {
    return Activity.builder()
        .id(change.id() + "-undone")
        .source(change.source())
        .time(later(change, random))
        .actor(change.actor())
        .actorType(ActorType.PERSON)
        .verb(Verb.UNDONE)
        .object(change.object())
        .inReplyTo(change.id())
        .visibility(change.visibility())
        .audience(change.audience())
        .build();
  }

  /** From at once to days later, mostly soon. */
  private static Instant later(Activity activity, Random random) {
    double hours = Math.exp(random.nextGaussian() * 2);
    return activity.time().plus(Duration.ofSeconds((long) (Math.min(hours, 24 * 20) * 3600)));
  }

  /** In an order in which none comes later than allowed. */
  static List<Activity> shuffled(List<Activity> events, long seed) {
    Random random = new Random(seed);
    record Arrival(Instant time, Activity event) {}
    return events.stream()
        .map(event -> new Arrival(event.time().plusSeconds(random.nextInt(SHIFT_SECONDS)), event))
        .sorted(Comparator.comparing(Arrival::time))
        .map(Arrival::event)
        .toList();
  }
}

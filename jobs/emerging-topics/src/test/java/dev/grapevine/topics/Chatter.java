package dev.grapevine.topics;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Two months of small talk in which, now and then, some people suddenly speak of one thing. */
final class Chatter {
  static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final int DAYS = 60;
  private static final int MESSAGES_A_DAY = 30;
  private static final int PEOPLE = 25;
  private static final String[] SYLLABLES = {
    "ba", "ko", "ri", "tan", "mel", "dor", "fi", "gus", "pla", "zen", "vor", "lin"
  };

  private Chatter() {}

  /** In the order of time. */
  static List<Activity> of(long seed) {
    Random random = new Random(seed);
    List<Activity> all = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      for (int i = 0; i < MESSAGES_A_DAY; i++) {
        Instant time = START.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(86_400));
        String thread = "t" + day + "/" + random.nextInt(10);
        all.add(message(all.size(), time, person(random), thread, talk(random)));
      }
      if (day > 24 && day % 4 == 0) {
        burst(day, random, all);
      }
    }
    all.sort(Comparator.comparing(Activity::time).thenComparing(Activity::id));
    return all;
  }

  private static void burst(int day, Random random, List<Activity> all) {
    String one = SYLLABLES[day / 4 % SYLLABLES.length];
    String subject = "quor" + one + "nix " + one + "wux";
    Instant start = START.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(80_000));
    for (int i = 0; i < 10; i++) {
      Instant time = start.plusSeconds(random.nextInt(7_200));
      String thread = "b" + day + "/" + i % 7;
      all.add(message(all.size(), time, "p" + i, thread, subject + " " + talk(random)));
    }
  }

  private static String person(Random random) {
    return "p" + random.nextInt(1 + random.nextInt(PEOPLE));
  }

  private static String talk(Random random) {
    StringBuilder talk = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      int rank = (int) Math.min(400, Math.exp(random.nextDouble() * 6));
      int length = SYLLABLES.length;
      talk.append(SYLLABLES[rank % length])
          .append(SYLLABLES[rank / length % length])
          .append(SYLLABLES[rank / length / length % length])
          .append(' ');
    }
    return talk.toString();
  }

  private static Activity message(
      int number, Instant time, String actor, String thread, String text) {
    return Activity.builder()
        .id("m" + number)
        .source("/chatter")
        .time(time)
        .actor(actor)
        .verb(Verb.MESSAGED)
        .thread(thread)
        .visibility(Visibility.ORG)
        .text(text)
        .build();
  }

  /** In an order in which none comes later than the default patience allows. */
  static List<Activity> shuffled(List<Activity> events, long seed) {
    Random random = new Random(seed);
    record Arrival(Instant time, Activity event) {}
    return events.stream()
        .map(event -> new Arrival(event.time().plusSeconds(random.nextInt(119)), event))
        .sorted(Comparator.comparing(Arrival::time))
        .map(Arrival::event)
        .toList();
  }
}

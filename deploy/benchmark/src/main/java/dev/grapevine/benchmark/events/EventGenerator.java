package dev.grapevine.benchmark.events;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happens in a large organisation, in the order of time: of the activities 4 % are edits and 2
 * % deletes, one in eight is for a team and one in fifty private. As CloudEvents they take some 620
 * bytes on average.
 */
public final class EventGenerator {
  private static final Setting USUAL =
      new Setting(Instant.parse("2025-01-06T08:00:00Z"), Duration.ofMillis(500), 0, 0);
  private static final String SOURCE = "/benchmark/acme";
  private static final int ACTORS = 5_000;
  private static final int THREADS = 20_000;
  private static final int CHANNELS = 200;
  private static final int TEXT_LENGTH = 260;

  /** So many threads are in the channel that half of everything is in, if it is skewed. */
  private static final int BUSY_THREADS = 20;

  /**
   * How the events differ from the usual ones.
   *
   * @param start just before the first
   * @param pause between two, on average
   * @param terms how many there are to talk about; 0 for the usual prose of 5,000 words
   * @param skew the share of what is written that is in the twenty threads of a single channel
   */
  public record Setting(Instant start, Duration pause, int terms, double skew) {}

  private final SplittableRandom random;
  private final Prose prose;
  private final Zipf actors = new Zipf(ACTORS);
  private final Zipf threads = new Zipf(THREADS);
  private final Zipf channels = new Zipf(CHANNELS);
  private final Zipf busyThreads = new Zipf(BUSY_THREADS);
  private final RecentObjects recent = new RecentObjects();
  private final int longestPause;
  private final double skew;
  private Instant time;
  private long number;

  /**
   * @param seed equal seeds give equal events
   */
  public EventGenerator(long seed) {
    this(seed, USUAL);
  }

  /**
   * @param seed equal seeds give equal events
   * @param setting how they differ from the usual ones
   */
  public EventGenerator(long seed, Setting setting) {
    random = new SplittableRandom(seed);
    prose = setting.terms() == 0 ? Prose.usual(random) : Prose.of(setting.terms(), random);
    longestPause = (int) Math.max(1, 2 * setting.pause().toMillis());
    skew = setting.skew();
    time = setting.start();
  }

  /** The next event; there is no last one. */
  public Activity next() {
    number++;
    time = time.plusMillis(random.nextInt(longestPause));
    int percent = random.nextInt(100);
    if (percent < 74 || recent.isEmpty()) {
      Activity content = content(percent);
      recent.add(content);
      return content;
    }
    Activity target = recent.any(random);
    if (percent < 80) {
      return change(target, percent < 78 ? Verb.EDITED : Verb.DELETED);
    }
    return act(target, percent < 92 ? Verb.REACTED : percent < 95 ? Verb.REVIEWED : Verb.VIEWED);
  }

  private Activity content(int percent) {
    boolean answers = percent < 12 && !recent.isEmpty();
    Activity question = answers ? recent.any(random) : null;
    boolean busy = !answers && skew > 0 && random.nextDouble() < skew;
    String thread = answers ? question.thread() : thread(busy);
    ActivityBuilder activity =
        event(answers ? Verb.ANSWERED : percent < 20 ? Verb.ASKED : Verb.MESSAGED)
            .object("message/" + number)
            .objectType("message")
            .thread(thread)
            .inReplyTo(answers ? question.object() : null)
            .channel(answers ? question.channel() : channel(busy))
            .text(prose.text(random, TEXT_LENGTH))
            .version(1);
    if (random.nextInt(4) == 0) {
      activity.tags(List.of(prose.text(random, 1), prose.text(random, 1)));
    }
    return answers ? seenLike(question, activity).build() : seen(activity).build();
  }

  private String thread(boolean busy) {
    return busy ? "thread/busy/" + busyThreads.next(random) : "thread/" + threads.next(random);
  }

  private String channel(boolean busy) {
    return busy ? "channel-busy" : "channel-" + channels.next(random);
  }

  private Activity change(Activity target, Verb verb) {
    ActivityBuilder activity = about(target, verb).version(number);
    return verb == Verb.DELETED
        ? activity.build()
        : activity.text(prose.text(random, TEXT_LENGTH)).build();
  }

  private Activity act(Activity target, Verb verb) {
    return about(target, verb).build();
  }

  private ActivityBuilder about(Activity target, Verb verb) {
    ActivityBuilder activity =
        event(verb)
            .object(target.object())
            .objectType(target.objectType())
            .thread(target.thread())
            .channel(target.channel());
    return seenLike(target, activity);
  }

  private ActivityBuilder event(Verb verb) {
    return Activity.builder()
        .id("event-" + number)
        .source(SOURCE)
        .time(time)
        .actor("person:" + Integer.toHexString(0x10000 + actors.next(random)))
        .verb(verb)
        .url("https://chat.example.org/acme/near/" + number);
  }

  private ActivityBuilder seen(ActivityBuilder activity) {
    int percent = random.nextInt(100);
    if (percent < 2) {
      return activity.visibility(Visibility.PRIVATE);
    }
    return percent < 14
        ? activity.visibility(Visibility.TEAM).audience(List.of("team/" + random.nextInt(40)))
        : activity.visibility(Visibility.ORG);
  }

  private static ActivityBuilder seenLike(Activity target, ActivityBuilder activity) {
    return activity.visibility(target.visibility()).audience(target.audience());
  }
}

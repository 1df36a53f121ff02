package dev.grapevine.evaluation;

import dev.grapevine.detection.questions.Asking;
import dev.grapevine.detection.questions.QuestionReader;
import dev.grapevine.detection.questions.Reading;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which questions wait too long, found the plain way: one thread after the other, all of it read
 * anew at each deadline. It shares nothing with the job but how a text is read, so that the job can
 * be held against it. It knows what everybody may read, threads, and deletions; an edit changes
 * nothing here.
 */
public final class UnansweredOracle {
  private static final Duration DRIFT = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int MANY = 3;
  private static final Comparator<Activity> IN_ORDER =
      Comparator.comparing(Activity::time).thenComparing(Activity::object);

  /**
   * A question that waits too long.
   *
   * @param thread that it was asked in
   * @param question the object that it is
   * @param at its deadline, or when it was first missed after that
   */
  public record Breach(String thread, String question, Instant at) {}

  /**
   * A question and how long it waited.
   *
   * @param askedAt when
   * @param endedAt when it stopped waiting; null if it never did
   */
  public record Wait(Instant askedAt, Instant endedAt) {}

  private static final class Asked {
    private final Activity post;
    private Instant ended;
    private Instant last;
    private final boolean clear;
    private boolean heard;
    private boolean replied;
    private boolean insisted;
    private final Set<String> inTheSamePlace = new HashSet<>();

    Asked(Activity post, boolean clear) {
      this.post = post;
      this.clear = clear;
      last = post.time();
    }

    boolean isBy(String actor) {
      return post.actor().equals(actor);
    }

    boolean isMissed() {
      boolean isSure = post.verb() == Verb.ASKED;
      return ended == null && (isSure || (clear && (insisted || inTheSamePlace.size() >= MANY)));
    }

    void hear(Activity other, Reading reading) {
      boolean isMine = isBy(other.actor());
      boolean isAlike = reading.meToo() && other.verb() == Verb.MESSAGED;
      boolean isLater = !other.time().isBefore(post.time().plus(PAUSE));
      insisted |= isMine && isLater && !replied;
      replied |= !isMine && !isAlike;
      if (!isMine && isAlike) {
        inTheSamePlace.add(other.actor());
      }
      last = other.time();
      heard |= !isMine;
    }

    void end(Instant at) {
      if (ended == null) {
        ended = at;
      }
    }
  }

  private final List<List<Activity>> threads = new ArrayList<>();
  private final Map<String, Instant> deleted = new HashMap<>();

  /**
   * Reads the activities of a history, in any order.
   *
   * @param retention after how long a silence a thread begins anew, at the end of that UTC day
   */
  public UnansweredOracle(Collection<Activity> activities, Duration retention) {
    Set<String> seen = new HashSet<>();
    Map<String, List<Activity>> byThread = new LinkedHashMap<>();
    for (Activity activity : activities) {
      if (!seen.add(activity.source() + '\n' + activity.id())) {
        continue;
      }
      if (activity.verb() == Verb.DELETED) {
        deleted.merge(activity.object(), activity.time(), (a, b) -> a.isBefore(b) ? a : b);
      } else if (isPost(activity)) {
        byThread.computeIfAbsent(thread(activity), t -> new ArrayList<>()).add(activity);
      }
    }
    for (List<Activity> posts : byThread.values()) {
      posts.sort(IN_ORDER);
      split(posts, retention);
    }
  }

  private void split(List<Activity> posts, Duration retention) {
    Instant forgotten = Instant.MIN;
    List<Activity> thread = null;
    for (Activity post : posts) {
      if (thread == null || post.time().isAfter(forgotten)) {
        thread = new ArrayList<>();
        threads.add(thread);
      }
      thread.add(post);
      Instant end = post.time().plus(retention).minusMillis(1).truncatedTo(ChronoUnit.DAYS);
      forgotten = end.plus(Duration.ofDays(1));
    }
  }

  private static boolean isPost(Activity activity) {
    boolean talks =
        switch (activity.verb()) {
          case ASKED, ANSWERED, MESSAGED -> activity.actorType() == ActorType.PERSON;
          case CLOSED -> true;
          default -> false;
        };
    return talks && activity.visibility() == Visibility.ORG;
  }

  private static String thread(Activity activity) {
    return activity.thread() != null
        ? activity.thread()
        : activity.inReplyTo() != null ? activity.inReplyTo() : activity.object();
  }

  /**
   * The questions that had no answer when they had waited so long; of those that only their words
   * tell, when somebody missed one as well.
   */
  public List<Breach> breaches(Duration sla, Instant until) {
    List<Breach> breaches = new ArrayList<>();
    for (List<Activity> posts : threads) {
      for (Asked asked : read(posts, until)) {
        Instant deadline = asked.post.time().plus(sla);
        Stream.concat(
                Stream.of(deadline),
                posts.stream().map(Activity::time).filter(time -> time.isAfter(deadline)))
            .filter(time -> !time.isAfter(until))
            .filter(time -> isMissed(asked.post, posts, time))
            .findFirst()
            .ifPresent(
                time -> breaches.add(new Breach(thread(asked.post), asked.post.object(), time)));
      }
    }
    return breaches;
  }

  private boolean isMissed(Activity question, List<Activity> posts, Instant at) {
    return read(posts, at).stream().anyMatch(then -> then.post == question && then.isMissed());
  }

  /** Every question, and how long it waited. */
  public List<Wait> waits(Instant until) {
    List<Wait> waits = new ArrayList<>();
    for (List<Activity> posts : threads) {
      for (Asked asked : read(posts, until)) {
        if (asked.clear) {
          waits.add(new Wait(asked.post.time(), asked.ended));
        }
      }
    }
    waits.sort(Comparator.comparing(Wait::askedAt));
    return waits;
  }

  /** The questions of a thread as it is at a time. */
  private List<Asked> read(List<Activity> posts, Instant until) {
    List<Asked> all = new ArrayList<>();
    Map<String, Asked> belongs = new HashMap<>();
    String opener = null;
    for (Activity post : posts) {
      Instant gone = deleted.get(post.object());
      if (post.time().isAfter(until) || (gone != null && !gone.isAfter(until))) {
        continue;
      }
      if (post.verb() == Verb.CLOSED) {
        all.forEach(asked -> asked.end(post.time()));
        continue;
      }
      Asked to = target(post, all, belongs, opener);
      belongs.put(post.object(), act(post, to, all, opener == null));
      opener = opener == null ? post.object() : opener;
    }
    return all;
  }

  private static Asked target(
      Activity post, List<Asked> all, Map<String, Asked> belongs, String opener) {
    Asked newestOpen = null;
    for (Asked asked : all) {
      newestOpen = asked.ended == null ? asked : newestOpen;
    }
    String named = post.inReplyTo();
    if (belongs.containsKey(named) && (newestOpen == null || !named.equals(opener))) {
      return belongs.get(named);
    }
    return newestOpen != null ? newestOpen : all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private static Asked act(Activity post, Asked to, List<Asked> all, boolean opens) {
    if (post.verb() == Verb.ASKED) {
      return ask(post, true, all);
    }
    Reading reading =
        post.verb() == Verb.MESSAGED ? QuestionReader.read(post.text()) : Reading.NOTHING;
    courtesies(post, reading, all);
    boolean isMine = to != null && to.isBy(post.actor());
    boolean drifted =
        to != null && !isMine && Duration.between(to.last, post.time()).compareTo(DRIFT) > 0;
    if (reading.asking().isQuestion(opens) && (to == null || to.ended != null || drifted)) {
      return ask(post, reading.asking() == Asking.ASKED, all);
    }
    boolean answers = post.verb() == Verb.ANSWERED || (reading.telling() && !reading.meToo());
    if (to != null) {
      if (answers && !isMine) {
        to.end(post.time());
      }
      to.hear(post, reading);
    }
    return to;
  }

  /** An asker who has found it, or thanks somebody, waits no longer. */
  private static void courtesies(Activity post, Reading reading, List<Asked> all) {
    Asked own = null;
    for (Asked asked : all) {
      own = asked.isBy(post.actor()) ? asked : own;
    }
    if (own != null && (reading.solved() || (reading.thanking() && own.heard))) {
      own.end(post.time());
    }
  }

  private static Asked ask(Activity post, boolean clear, List<Asked> all) {
    Asked asked = new Asked(post, clear);
    all.add(asked);
    return asked;
  }
}

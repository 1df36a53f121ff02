package dev.grapevine.feed;

import static dev.grapevine.schemas.Verb.DELETED;
import static dev.grapevine.schemas.Verb.EDITED;
import static dev.grapevine.schemas.Verb.UNDONE;
import static java.util.stream.Collectors.groupingBy;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Verb.Kind;
import dev.grapevine.schemas.Visibility;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the feeds should show, worked out rule by rule from all activities at once, with nothing of
 * the job's own code.
 */
final class FeedOracle {
  private static final Duration RETENTION = Duration.ofDays(30);
  private static final Duration IDLE = Duration.ofHours(3);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final double HALFLIFE_MILLIS = 86_400_000;
  private static final int TEXT = 500;
  private static final int NAMED = 100;

  /** Verbs told in one line: the one that tells most first. */
  private static final List<List<String>> TOGETHER =
      List.of(
          List.of("asked"),
          List.of("answered", "messaged"),
          List.of("committed"),
          List.of("created", "edited"),
          List.of("opened"),
          List.of("reviewed"),
          List.of("accepted"),
          List.of("requested-review"),
          List.of("verified"),
          List.of("closed"),
          List.of("reacted"),
          List.of("followed"));

  private static final Set<String> IN_THREADS =
      Set.of("asked", "answered", "messaged", "committed");

  private static final Map<String, Double> WEIGHTS = new HashMap<>();

  static {
    for (String verb : List.of("answered", "messaged", "committed", "created", "edited")) {
      WEIGHTS.put(verb, 2.0);
    }
    for (String verb : List.of("opened", "reviewed", "accepted")) {
      WEIGHTS.put(verb, 2.0);
    }
    for (String verb : List.of("requested-review", "verified", "closed")) {
      WEIGHTS.put(verb, 1.0);
    }
    WEIGHTS.put("asked", 3.0);
    WEIGHTS.put("reacted", 0.5);
    WEIGHTS.put("followed", 0.5);
  }

  private FeedOracle() {}

  static Set<Shown> shown(Collection<Activity> activities) {
    return activities.stream()
        .filter(a -> a.verb().kind() != Kind.TELEMETRY && a.verb().kind() != Kind.SYSTEM)
        .collect(groupingBy(a -> List.of(a.source(), a.object()), Collectors.toSet()))
        .values()
        .stream()
        .flatMap(FeedOracle::histories)
        .flatMap(OnObject::seen)
        .collect(groupingBy(Seen::place))
        .values()
        .stream()
        .flatMap(FeedOracle::sessions)
        .map(FeedOracle::line)
        .collect(Collectors.toSet());
  }

  /** An object on which nothing happens for long is forgotten: what comes then is as if new. */
  private static Stream<OnObject> histories(Set<Activity> onObject) {
    List<Set<Activity>> histories = new ArrayList<>();
    Instant expiry = Instant.MIN;
    for (Activity activity :
        onObject.stream().sorted(Comparator.comparing(Activity::time)).toList()) {
      if (activity.time().isAfter(expiry)) {
        histories.add(new HashSet<>());
      }
      histories.get(histories.size() - 1).add(activity);
      Instant end = activity.time().plus(RETENTION);
      Instant day = end.truncatedTo(ChronoUnit.DAYS);
      expiry = day.equals(end) ? day : day.plus(1, ChronoUnit.DAYS);
    }
    return histories.stream().map(OnObject::new);
  }

  /** One activity as it is seen in one scope. */
  private record Seen(
      Activity own, Activity content, String scope, Visibility visibility, Set<String> audience) {

    List<Object> place() {
      String target =
          IN_THREADS.contains(own.verb().id()) && own.thread() != null
              ? own.thread()
              : own.object();
      LocalDate monday =
          LocalDate.ofInstant(own.time(), ZoneOffset.UTC)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return List.of(scope, own.source(), together(own.verb()), target, monday);
    }

    Instant time() {
      return own.time();
    }

    boolean person() {
      return own.actorType() == ActorType.PERSON;
    }
  }

  private static List<String> together(Verb verb) {
    return TOGETHER.stream().filter(verbs -> verbs.contains(verb.id())).findAny().orElseThrow();
  }

  private static Stream<List<Seen>> sessions(List<Seen> group) {
    List<Seen> sorted =
        group.stream()
            .sorted(Comparator.comparing(Seen::time).thenComparing(seen -> seen.own().id()))
            .toList();
    List<List<Seen>> sessions = new ArrayList<>();
    for (Seen seen : sorted) {
      List<Seen> last = sessions.isEmpty() ? List.of() : sessions.get(sessions.size() - 1);
      boolean begins =
          last.isEmpty()
              || !seen.time().isBefore(last.get(last.size() - 1).time().plus(IDLE))
              || !seen.time().isBefore(last.get(0).time().plus(LONGEST));
      if (begins) {
        sessions.add(new ArrayList<>());
      }
      sessions.get(sessions.size() - 1).add(seen);
    }
    return sessions.stream();
  }

  private static Shown line(List<Seen> session) {
    Seen newest = session.get(session.size() - 1);
    List<Seen> newestFirst = new ArrayList<>(session);
    Collections.reverse(newestFirst);
    List<String> persons =
        newestFirst.stream().filter(Seen::person).map(s -> s.own().actor()).distinct().toList();
    List<String> all = newestFirst.stream().map(s -> s.own().actor()).distinct().toList();
    List<String> verbs = together(newest.own().verb());
    Verb verb =
        session.stream()
            .map(seen -> seen.own().verb())
            .min(Comparator.comparingInt(v -> verbs.indexOf(v.id())))
            .orElseThrow();
    double log = Math.log(1 + (persons.isEmpty() ? 0.5 : persons.size())) / Math.log(2);
    double rank =
        Math.log(WEIGHTS.get(newest.own().verb().id()) * log) / Math.log(2)
            + newest.time().toEpochMilli() / HALFLIFE_MILLIS;
    return new Shown(
        newest.scope(),
        newest.visibility(),
        verb,
        (persons.isEmpty() ? all : persons).stream().limit(NAMED).toList(),
        persons.size(),
        newest.own().object(),
        newest.own().objectType(),
        newest.own().thread(),
        newest.own().inReplyTo(),
        newest.own().channel(),
        audience(session),
        newestFirst.stream()
            .map(FeedOracle::title)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        cut(newest.content().text()),
        union(newestFirst.stream().map(seen -> seen.content().tags())),
        union(newestFirst.stream().map(seen -> seen.content().artifacts())),
        newest.content().url() == null ? newest.own().url() : newest.content().url(),
        activities(session),
        session.get(0).time(),
        session.stream()
            .flatMap(seen -> Stream.of(seen.time(), seen.content().time()))
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        session.stream()
            .anyMatch(seen -> seen.own().verb() != EDITED && seen.content() != seen.own()),
        rank);
  }

  private static String title(Seen seen) {
    return seen.content().title() == null ? seen.own().title() : seen.content().title();
  }

  private static String cut(String text) {
    return text == null
        ? null
        : text.codePoints()
            .limit(TEXT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static Set<String> audience(List<Seen> session) {
    Set<String> audience = new TreeSet<>(session.get(0).audience());
    for (Seen seen : session) {
      if (seen.visibility() == Visibility.ORG) {
        audience.addAll(seen.audience());
      } else {
        audience.retainAll(seen.audience());
      }
    }
    return audience;
  }

  private static Set<String> union(Stream<List<String>> values) {
    return values
        .flatMap(List::stream)
        .distinct()
        .limit(NAMED)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> activities(List<Seen> session) {
    List<String> ids = session.stream().map(seen -> seen.own().id()).toList();
    return ids.subList(Math.max(0, ids.size() - NAMED), ids.size());
  }

  /** All activities on one object. */
  private static final class OnObject {
    private final List<Activity> all;
    private final Map<String, Long> undos;

    OnObject(Set<Activity> all) {
      this.all = List.copyOf(all);
      undos =
          all.stream()
              .filter(a -> a.verb() == UNDONE && a.inReplyTo() != null)
              .collect(groupingBy(Activity::inReplyTo, Collectors.counting()));
    }

    Stream<Seen> seen() {
      return all.stream()
          .filter(a -> a.verb() != DELETED && a.verb() != UNDONE)
          .flatMap(own -> when(own).seen(own));
    }

    /** What was known when the activity could last be changed. */
    private OnObject when(Activity own) {
      Instant end = own.time().plus(RETENTION);
      return all.stream().allMatch(a -> !a.time().isAfter(end))
          ? this
          : new OnObject(
              all.stream().filter(a -> !a.time().isAfter(end)).collect(Collectors.toSet()));
    }

    private Stream<Seen> seen(Activity own) {
      if (undos.containsKey(own.id())) {
        return Stream.empty();
      }
      List<Activity> deletions = standing(DELETED).toList();
      if (own.verb() == EDITED && all.stream().anyMatch(OnObject::isSaid)) {
        return Stream.empty();
      }
      boolean act = own.verb().kind() == Kind.ACT;
      Optional<Activity> newestEdit =
          standing(EDITED)
              .max(
                  Comparator.comparingLong(Activity::version)
                      .thenComparing(Activity::time)
                      .thenComparing(Activity::id));
      Activity content =
          newestEdit.filter(edit -> !act && edit != own && isNewer(edit, own)).orElse(own);
      if (isDeleted(own, Math.max(own.version(), content.version()), deletions)) {
        return Stream.empty();
      }
      Visibility visibility = own.visibility();
      Set<String> audience = new TreeSet<>(own.audience());
      Optional<Activity> narrowing = act ? newestEdit : Optional.of(content);
      if (narrowing.isPresent() && narrowing.get() != own) {
        visibility = visibility.narrower(narrowing.get().visibility());
        restrict(audience, narrowing.get().audience());
      }
      Visibility narrowed = visibility;
      return scopes(visibility, audience)
          .map(scope -> new Seen(own, content, scope, narrowed, audience));
    }

    private static boolean isNewer(Activity edit, Activity own) {
      return edit.version() == 0 || own.version() == 0 || edit.version() == own.version()
          ? !edit.time().isBefore(own.time())
          : edit.version() > own.version();
    }

    private static void restrict(Set<String> audience, List<String> other) {
      if (audience.isEmpty()) {
        audience.addAll(other);
      } else if (!other.isEmpty()) {
        audience.retainAll(new HashSet<>(other));
      }
    }

    private static Stream<String> scopes(Visibility visibility, Set<String> audience) {
      return switch (visibility) {
        case ORG -> Stream.of("org");
        case TEAM -> audience.stream().filter(team -> !team.equals("org"));
        case PRIVATE -> Stream.empty();
      };
    }

    /** Gone with the object, or left behind when the object came back. */
    private boolean isDeleted(Activity own, long version, List<Activity> deletions) {
      if (deletions.isEmpty()) {
        return false;
      }
      if (deletions.stream().anyMatch(deletion -> deletion.version() == 0)) {
        return true;
      }
      long last = deletions.stream().mapToLong(Activity::version).max().orElseThrow();
      boolean returned =
          all.stream()
              .filter(a -> a.verb().kind() == Kind.CONTENT || a.verb() == EDITED)
              .anyMatch(a -> !undos.containsKey(a.id()) && a.version() > last);
      boolean unversionedAct = own.verb().kind() == Kind.ACT && version == 0;
      return !returned || (version <= last && !unversionedAct);
    }

    private static boolean isSaid(Activity activity) {
      return Set.of("asked", "answered", "messaged").contains(activity.verb().id());
    }

    private Stream<Activity> standing(Verb verb) {
      return all.stream().filter(a -> a.verb() == verb && !undos.containsKey(a.id()));
    }
  }
}

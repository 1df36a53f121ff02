package dev.grapevine.feed;

import static dev.grapevine.schemas.Verb.DELETED;
import static dev.grapevine.schemas.Verb.EDITED;
import static dev.grapevine.schemas.Verb.UNDONE;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Verb.Kind;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the feeds should show, worked out rule by rule from all activities at once, with nothing of
 * the job's own code.
 */
final class FeedOracle {
  private final List<Activity> all;

  private FeedOracle(List<Activity> all) {
    this.all = all;
  }

  static Set<Shown> shown(Collection<Activity> activities) {
    return activities.stream()
        .filter(a -> a.verb().kind() != Kind.TELEMETRY && a.verb().kind() != Kind.SYSTEM)
        .collect(Collectors.groupingBy(Activity::object, Collectors.toSet()))
        .values()
        .stream()
        .flatMap(onObject -> new FeedOracle(List.copyOf(onObject)).lines())
        .collect(Collectors.toSet());
  }

  private Stream<Shown> lines() {
    return all.stream()
        .filter(a -> a.verb() != DELETED && a.verb() != UNDONE)
        .filter(a -> undosOf(a).isEmpty())
        .flatMap(this::line);
  }

  private Stream<Shown> line(Activity own) {
    boolean content = own.verb().kind() == Kind.CONTENT;
    Optional<Activity> newestEdit =
        standing(EDITED)
            .max(
                Comparator.comparingLong(Activity::version)
                    .thenComparing(Activity::time)
                    .thenComparing(Activity::id));
    if (own.verb() == EDITED
        && (any(a -> a.verb().kind() == Kind.CONTENT) || !newestEdit.get().equals(own))) {
      return Stream.empty();
    }
    Optional<Activity> shownEdit = newestEdit.filter(edit -> content && isNewer(edit, own));
    Activity shown = shownEdit.orElse(own);
    if (isDeleted(own, Math.max(own.version(), shown.version()))) {
      return Stream.empty();
    }
    Optional<Activity> narrowing = content ? shownEdit : newestEdit;
    Visibility visibility =
        narrowing
            .map(edit -> own.visibility().narrower(edit.visibility()))
            .orElse(own.visibility());
    Set<String> audience = new HashSet<>(own.audience());
    narrowing.ifPresent(edit -> restrict(audience, edit.audience()));
    Set<Activity> touching = touching(own);
    long newest = touching.stream().mapToLong(a -> a.time().toEpochMilli()).max().orElseThrow();
    Instant time = shown.time().isAfter(own.time()) ? shown.time() : own.time();
    return scopes(visibility, audience)
        .map(
            scope ->
                new Shown(
                    own.object(),
                    own.id(),
                    scope,
                    visibility,
                    audience,
                    shown.text(),
                    shown.verb() == EDITED,
                    own.time(),
                    time,
                    newest * 1024 + touching.size()));
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
      audience.retainAll(other);
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
  private boolean isDeleted(Activity own, long version) {
    List<Activity> deletions = standing(DELETED).toList();
    if (deletions.isEmpty()) {
      return false;
    }
    if (deletions.stream().anyMatch(deletion -> deletion.version() == 0)) {
      return true;
    }
    long last = deletions.stream().mapToLong(Activity::version).max().orElseThrow();
    boolean returned =
        any(
            a ->
                (isContent(a) || a.verb() == EDITED) && undosOf(a).isEmpty() && a.version() > last);
    boolean unversionedAct = own.verb().kind() == Kind.ACT && version == 0;
    return !returned || (version <= last && !unversionedAct);
  }

  private Set<Activity> touching(Activity own) {
    Set<Activity> touching = new HashSet<>(Set.of(own));
    all.stream().filter(a -> a.verb() == EDITED || a.verb() == DELETED).forEach(touching::add);
    for (Activity deletion : all) {
      if (deletion.verb() == DELETED && deletion.version() > 0) {
        all.stream()
            .filter(a -> isContent(a) && a.version() > deletion.version())
            .forEach(touching::add);
      }
    }
    List.copyOf(touching).forEach(touched -> touching.addAll(undosOf(touched)));
    return touching;
  }

  private static boolean isContent(Activity activity) {
    return activity.verb().kind() == Kind.CONTENT;
  }

  private Stream<Activity> standing(Verb verb) {
    return all.stream().filter(a -> a.verb() == verb && undosOf(a).isEmpty());
  }

  private List<Activity> undosOf(Activity undone) {
    return undone.verb() == UNDONE
        ? List.of()
        : all.stream()
            .filter(a -> a.verb() == UNDONE && undone.id().equals(a.inReplyTo()))
            .toList();
  }

  private boolean any(Predicate<Activity> predicate) {
    return all.stream().anyMatch(predicate);
  }
}

package dev.grapevine.feed;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.DocumentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The document of a session: what a reader sees of it in one line, or that it is gone. */
final class SessionDocuments implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How many actors, activities, tags and artifacts a document names; people are all counted. */
  static final int NAMED = 100;

  private final Rank rank;

  SessionDocuments(Rank rank) {
    this.rank = rank;
  }

  FeedItem line(GroupKey group, Session session) {
    List<GroupItem> items = session.items();
    GroupItem newest = items.get(items.size() - 1);
    Set<String> people = people(items, true);
    return new FeedItem(
        id(group, session.slot()),
        group.scope(),
        visibility(group),
        verb(group, items),
        named(people.isEmpty() ? people(items, false) : people),
        people.size(),
        newest.object(),
        newest.objectType(),
        newest.thread(),
        newest.inReplyTo(),
        newest.channel(),
        audience(group, items),
        title(items),
        newest.text(),
        union(items, GroupItem::tags),
        union(items, GroupItem::artifacts),
        newest.url(),
        activities(items),
        items.get(0).time(),
        items.stream().map(GroupItem::shownTime).max(Instant::compareTo).orElseThrow(),
        items.stream().anyMatch(GroupItem::edited),
        // By the newest's own time: to correct a typo must not bring a line back to the top.
        rank.of(group.verbs().weight(), people.size(), newest.time()),
        false,
        session.mark().version());
  }

  FeedItem tombstone(GroupKey group, long slot, Mark mark) {
    Instant start = Instant.ofEpochMilli(slot);
    return new FeedItem(
        id(group, slot),
        group.scope(),
        visibility(group),
        null,
        List.of(),
        0,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        start,
        start,
        false,
        0,
        true,
        mark.version());
  }

  private static String id(GroupKey group, long slot) {
    return DocumentId.of(
        group.scope(),
        group.source(),
        group.verbs().name(),
        group.target(),
        Instant.ofEpochMilli(slot).toString());
  }

  private static Visibility visibility(GroupKey group) {
    return group.scope().equals(Readers.ORG_SCOPE) ? Visibility.ORG : Visibility.TEAM;
  }

  private static Verb verb(GroupKey group, List<GroupItem> items) {
    return items.stream().map(GroupItem::verb).reduce(group.verbs()::tellingMost).orElseThrow();
  }

  /** Persons, or else bots, each once, who acted last first. */
  private static Set<String> people(List<GroupItem> items, boolean persons) {
    Set<String> actors = new LinkedHashSet<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i).person() == persons) {
        actors.add(items.get(i).actor());
      }
    }
    return actors;
  }

  /**
   * In the organisation's feed whoever any item is for, since all may see all of it; in a team's
   * only whoever every item is for, lest a reader of one of them be shown the others.
   */
  private static List<String> audience(GroupKey group, List<GroupItem> items) {
    Set<String> audience = new LinkedHashSet<>(items.get(0).audience());
    for (GroupItem item : items) {
      if (visibility(group) == Visibility.ORG) {
        audience.addAll(item.audience());
      } else {
        audience.retainAll(item.audience());
      }
    }
    return List.copyOf(audience);
  }

  /** The newest that there is. */
  private static String title(List<GroupItem> items) {
    String title = null;
    for (GroupItem item : items) {
      title = item.title() == null ? title : item.title();
    }
    return title;
  }

  /** In reading order; of many the newest. An edit that is only a correction is none of them. */
  private static List<String> activities(List<GroupItem> items) {
    return items.stream().skip(Math.max(0, items.size() - NAMED)).map(GroupItem::id).toList();
  }

  private static List<String> union(
      List<GroupItem> items, Function<GroupItem, List<String>> values) {
    Set<String> union = new LinkedHashSet<>();
    for (int i = items.size() - 1; i >= 0 && union.size() < NAMED; i--) {
      union.addAll(values.apply(items.get(i)));
    }
    return named(union);
  }

  private static List<String> named(Collection<String> values) {
    return values.size() <= NAMED ? List.copyOf(values) : values.stream().limit(NAMED).toList();
  }
}

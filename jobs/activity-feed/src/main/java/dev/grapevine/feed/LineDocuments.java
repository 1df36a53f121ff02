package dev.grapevine.feed;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Visibility;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The documents to be written when a line changes: one for each scope that it is or was in. */
final class LineDocuments implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Rank rank;

  LineDocuments(Rank rank) {
    this.rank = rank;
  }

  /**
   * Writes what differs: the line in every scope that it is in now, and a tombstone in every other
   * that it was in before.
   *
   * @param before null if there was no such line
   * @param after null if there is no such line, and was none before
   */
  void write(ObjectKey object, Line before, Line after, Consumer<FeedItem> out) {
    if (after == null || Objects.equals(before, after)) {
      return;
    }
    List<String> now = after.exposure().scopes();
    for (String scope : now) {
      out.accept(item(object, after, scope));
    }
    if (before != null) {
      for (String scope : before.exposure().scopes()) {
        if (!now.contains(scope)) {
          out.accept(tombstone(object, after, scope));
        }
      }
    }
  }

  private FeedItem item(ObjectKey object, Line line, String scope) {
    Contribution own = line.own();
    Contribution content = line.content();
    int people = own.person() ? 1 : 0;
    return new FeedItem(
        id(object, own, scope),
        scope,
        line.exposure().visibility(),
        own.verb(),
        List.of(own.actor()),
        people,
        object.object(),
        own.objectType(),
        own.thread(),
        own.inReplyTo(),
        own.channel(),
        line.exposure().audience(),
        content.title(),
        content.text(),
        content.tags(),
        content.artifacts(),
        content.url() == null ? own.url() : content.url(),
        line.edit() == null ? List.of(own.id()) : List.of(own.id(), line.edit().id()),
        own.time(),
        line.time(),
        line.isEdited(),
        // By its own time: to correct a typo must not bring a line back to the top.
        rank.of(own.verb(), people, own.time()),
        false,
        line.version());
  }

  private static FeedItem tombstone(ObjectKey object, Line line, String scope) {
    Contribution own = line.own();
    return new FeedItem(
        id(object, own, scope),
        scope,
        // Not the line's, which may have changed: the scope says in which index the document is.
        scope.equals(Exposure.ORG_SCOPE) ? Visibility.ORG : Visibility.TEAM,
        own.verb(),
        List.of(),
        0,
        object.object(),
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
        own.time(),
        own.time(),
        false,
        0,
        true,
        line.version());
  }

  private static String id(ObjectKey object, Contribution own, String scope) {
    return DocumentId.of(object.source(), object.object(), own.id(), scope);
  }
}

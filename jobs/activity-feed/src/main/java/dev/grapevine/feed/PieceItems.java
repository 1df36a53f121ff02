package dev.grapevine.feed;

import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.ObjectKey;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Sends a piece that has changed to its groups: one in each scope that it could be seen in. */
final class PieceItems {
  private PieceItems() {}

  /**
   * Sends the piece if it differs. Scopes in which it is not shown hear of it, too: the versions of
   * their documents must not depend on whether it ever was.
   *
   * @param before null if there was no such piece
   * @param after null if there is none, and was none before
   */
  static void send(ObjectKey object, Piece before, Piece after, Consumer<GroupChange> out) {
    if (after == null || Objects.equals(before, after)) {
      return;
    }
    Contribution own = after.own();
    VerbClass verbs = VerbClass.of(own.verb());
    String target = verbs.target(own.thread(), object.object());
    long week = GroupKey.week(own.time());
    List<String> shown = after.readers().scopes();
    for (String scope : after.reach()) {
      GroupItem item =
          shown.contains(scope)
              ? item(object, after)
              : GroupItem.hidden(own.id(), own.time(), after.newest(), after.revision());
      out.accept(new GroupChange(new GroupKey(scope, object.source(), verbs, target, week), item));
    }
  }

  private static GroupItem item(ObjectKey object, Piece piece) {
    Contribution own = piece.own();
    Contribution content = piece.content();
    return new GroupItem(
        own.id(),
        own.time(),
        true,
        piece.newest(),
        piece.revision(),
        piece.time(),
        piece.isEdited(),
        own.verb(),
        own.actor(),
        own.person(),
        object.object(),
        own.objectType(),
        own.thread(),
        own.inReplyTo(),
        own.channel(),
        piece.readers().audience(),
        content.title() == null ? own.title() : content.title(),
        content.text(),
        content.tags(),
        content.artifacts(),
        content.url() == null ? own.url() : content.url());
  }
}

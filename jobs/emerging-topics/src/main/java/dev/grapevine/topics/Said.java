package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.schemas.Readers;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.Facts;
import dev.grapevine.sdk.history.HistoryEntry;
import dev.grapevine.sdk.history.ObjectKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody said, as it counts now: a pure function of the history of its object, whatever its
 * order.
 *
 * @param message identifies it
 * @param source of the object
 * @param own the contribution by whose actor and time it counts
 * @param content the one whose text it has
 * @param scopes that it counts in, at least one
 */
record Said(
    long message, String source, Contribution own, Contribution content, List<String> scopes) {
  private static final int SLOT = 30;

  /** By message: the newest content of the object, and its reviews. */
  static Map<Long, Said> of(ObjectKey object, Collection<HistoryEntry> history) {
    Map<Long, Said> said = new TreeMap<>();
    Facts facts = Facts.of(history);
    Said newest = null;
    for (HistoryEntry entry : history) {
      if (!entry.stands()) {
        continue;
      }
      Contribution own = entry.contribution();
      if (own.isReview()) {
        put(review(object, own, facts), said);
      } else if (own.isContent()) {
        Said content = content(object, own, facts);
        if (content != null
            && (newest == null || Contribution.BY_VERSION.compare(own, newest.own) > 0)) {
          newest = content;
        }
      }
    }
    put(newest, said);
    return said;
  }

  private static void put(Said one, Map<Long, Said> said) {
    if (one != null && !one.scopes.isEmpty()) {
      said.put(one.message, one);
    }
  }

  /** Null for what was deleted. */
  private static Said content(ObjectKey object, Contribution own, Facts facts) {
    boolean edited = facts.edit() != null && facts.edit().supersedes(own);
    Contribution content = edited ? facts.edit() : own;
    if (facts.isDeleted(Math.max(own.version(), content.version()), false)) {
      return null;
    }
    return new Said(
        Hashes.of(object.source(), object.object()),
        object.source(),
        own,
        content,
        own.readers().narrowedBy(content.readers()).scopes());
  }

  private static Said review(ObjectKey object, Contribution own, Facts facts) {
    if (facts.isDeleted(own.version(), true)) {
      return null;
    }
    Readers readers =
        facts.edit() == null ? own.readers() : own.readers().narrowedBy(facts.edit().readers());
    return new Said(
        Hashes.of(object.source(), object.object(), own.id()),
        object.source(),
        own,
        own,
        readers.scopes());
  }

  /** The pane that it counts in. */
  int pane() {
    return Pane.of(own.time());
  }

  int actor() {
    return Hashes.fold(Hashes.of(own.actor()));
  }

  /** The thread; without one, what it replies to; in a chat, half an hour of the channel. */
  int conversation() {
    return conversation(source, own, message);
  }

  static int conversation(ObjectKey object, Contribution own) {
    return conversation(object.source(), own, Hashes.of(object.source(), object.object()));
  }

  private static int conversation(String source, Contribution own, long message) {
    if (own.thread() != null) {
      return Hashes.fold(Hashes.of(source, "thread", own.thread()));
    }
    if (own.inReplyTo() != null) {
      return Hashes.fold(Hashes.of(source, "object", own.inReplyTo()));
    }
    if (own.channel() != null) {
      String slot = Integer.toString(Math.floorDiv(Pane.of(own.time()), SLOT));
      return Hashes.fold(Hashes.of(source, "channel", own.channel(), slot));
    }
    return Hashes.fold(message);
  }

  String title() {
    return content.title() == null ? own.title() : content.title();
  }

  String url() {
    return content.url() == null ? own.url() : content.url();
  }

  /** All that is looked at: a title only where somebody said it. */
  String text() {
    String text = content.text() == null ? "" : content.text();
    String title = title();
    return own.isTitled() && title != null ? title + ".\n" + text : text;
  }

  Instant time() {
    return own.time();
  }
}

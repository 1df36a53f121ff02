package dev.grapevine.gaps;

import dev.grapevine.detection.questions.Reading;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.Facts;
import dev.grapevine.sdk.history.HistoryEntry;
import dev.grapevine.sdk.history.ObjectKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the history of an object comes to: a pure function of it, whatever its order. */
final class Deeds {
  private final ObjectKey object;
  private final ObjectHistory history;
  private final Facts facts;
  private final Contribution content;
  private final boolean said;
  private final Map<String, Deed> deeds = new TreeMap<>();

  private Deeds(ObjectKey object, ObjectHistory history) {
    this.object = object;
    this.history = history;
    facts = Facts.of(history.entries().values());
    Contribution newest = null;
    boolean everSaid = false;
    for (HistoryEntry entry : history.entries().values()) {
      Contribution one = entry.contribution();
      everSaid |= one != null && one.isSaid();
      if (entry.stands()
          && one.isContent()
          && (newest == null || Contribution.BY_VERSION.compare(one, newest) > 0)) {
        newest = one;
      }
    }
    content = newest;
    said = everSaid;
  }

  /** By {@link Deed#key}. */
  static Map<String, Deed> of(ObjectKey object, ObjectHistory history) {
    Deeds deeds = new Deeds(object, history);
    deeds.addContent();
    for (HistoryEntry entry : history.entries().values()) {
      if (entry.stands()) {
        deeds.addAct(entry.contribution());
      }
    }
    return deeds.deeds;
  }

  private void addContent() {
    if (content == null || !content.person()) {
      return;
    }
    boolean edited = facts.edit() != null && facts.edit().supersedes(content);
    Contribution shown = edited ? facts.edit() : content;
    if (!facts.isDeleted(Math.max(content.version(), shown.version()), false)) {
      put(content, shown, content.readers().narrowedBy(shown.readers()));
    }
  }

  /** An act says of an object that it is there: not to more people than see the object now. */
  private void addAct(Contribution act) {
    boolean counts =
        switch (act.verb()) {
          case REVIEWED, ACCEPTED, CLOSED -> true;
          case EDITED -> !said; // To correct what one has said is no work on a document.
          default -> false;
        };
    if (counts && !facts.isDeleted(act.version(), true)) {
      Readers readers =
          facts.edit() == null || act.isEdit()
              ? act.readers()
              : act.readers().narrowedBy(facts.edit().readers());
      put(act, act, readers);
    }
  }

  private void put(Contribution own, Contribution shown, Readers readers) {
    if (own.actor() == null || readers.scopes().isEmpty()) {
      return;
    }
    String thread = own.thread() == null && content != null ? content.thread() : own.thread();
    boolean isContent = own == content;
    Reading reading = history.reading(shown.id());
    Deed deed =
        new Deed(
            object.source(),
            own.id(),
            object.object(),
            thread,
            own.verb() == Verb.ACCEPTED ? object.object() : own.inReplyTo(),
            own.channel(),
            own.time(),
            own.verb(),
            own.actor(),
            own.person(),
            readers,
            shown.title() == null ? own.title() : shown.title(),
            shown.text(),
            shown.tags().isEmpty() ? own.tags() : shown.tags(),
            shown.artifacts().isEmpty() ? own.artifacts() : shown.artifacts(),
            shown.url() == null ? own.url() : shown.url(),
            reading,
            isContent && isAccepted(),
            isContent ? thanks(own.actor()) : 0);
    deeds.put(deed.key(), deed);
  }

  private boolean isAccepted() {
    return history.entries().values().stream()
        .anyMatch(entry -> entry.stands() && entry.contribution().verb() == Verb.ACCEPTED);
  }

  private int thanks(String author) {
    Set<String> people = new HashSet<>();
    for (HistoryEntry entry : history.entries().values()) {
      Contribution one = entry.contribution();
      if (entry.stands() && one.verb() == Verb.REACTED && one.actor() != null) {
        people.add(one.actor());
      }
    }
    people.remove(author);
    return people.size();
  }
}

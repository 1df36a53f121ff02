package dev.grapevine.evaluation.history;

import dev.grapevine.detection.text.Boilerplate;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects what people said out of activities. What bots do, what is private, telemetry, and edits
 * and deletions are left out.
 */
public final class Messages {
  /** The scope of what everybody may see. */
  public static final String ORG = Readers.ORG_SCOPE;

  private static final Set<Verb> OPENERS =
      Set.of(Verb.ASKED, Verb.COMMITTED, Verb.CREATED, Verb.OPENED);
  private static final long HALF_HOUR_MILLIS = 30 * 60_000;

  private final List<Message> messages = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  /** Adds an activity if it is one that counts; of two with one source and id, the first. */
  public void add(Activity activity) {
    Verb.Kind kind = activity.verb().kind();
    if (activity.actorType() == ActorType.BOT
        || activity.visibility() == Visibility.PRIVATE
        || kind != Verb.Kind.CONTENT && kind != Verb.Kind.ACT
        || !known.add(activity.source() + '\n' + activity.id())) {
      return;
    }
    messages.add(
        new Message(
            activity.id(),
            activity.time(),
            activity.actor(),
            channel(activity),
            conversation(activity),
            activity.title(),
            text(activity),
            activity.tags(),
            new Readers(activity.visibility(), activity.audience()).scopes()));
  }

  private static String channel(Activity activity) {
    return activity.channel() == null ? null : activity.source() + ' ' + activity.channel();
  }

  private static String conversation(Activity activity) {
    if (activity.thread() != null) {
      return "t " + activity.source() + ' ' + activity.thread();
    }
    if (activity.inReplyTo() != null) {
      return "o " + activity.source() + ' ' + activity.inReplyTo();
    }
    if (activity.channel() != null) {
      long halfHour = activity.time().toEpochMilli() / HALF_HOUR_MILLIS;
      return "c " + activity.source() + ' ' + activity.channel() + ' ' + halfHour;
    }
    return "o " + activity.source() + ' ' + activity.object();
  }

  private static String text(Activity activity) {
    String text = activity.text();
    if (text != null && Boilerplate.isBoilerplate(text)) {
      return null;
    }
    if (activity.title() != null && OPENERS.contains(activity.verb())) {
      return activity.title() + ".\n" + (text == null ? "" : text);
    }
    return text;
  }

  /** How many messages each scope has. */
  public Map<String, Integer> scopes() {
    Map<String, Integer> counts = new TreeMap<>();
    messages.forEach(
        message -> message.scopes().forEach(scope -> counts.merge(scope, 1, Integer::sum)));
    return counts;
  }

  /** The messages of a scope in the order of time. */
  public List<Message> of(String scope) {
    return messages.stream()
        .filter(message -> message.scopes().contains(scope))
        .sorted(Comparator.comparing(Message::time))
        .toList();
  }
}

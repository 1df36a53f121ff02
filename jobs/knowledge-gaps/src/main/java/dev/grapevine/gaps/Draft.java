package dev.grapevine.gaps;

import dev.grapevine.gaps.Verdict.Words;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapSeverity;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.TopicEvidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A gap's document while it is being changed. */
final class Draft {
  private static final double DAYS_A_LEVEL = 14;
  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Gap old;
  private String subtype;
  private String subject;
  private String title;
  private Map<String, Double> numbers;
  private String why;
  private String closesWhen;
  private List<TopicEvidence> evidence;
  private List<String> about;
  private String channel;
  GapState state;
  GapSeverity severity;
  List<Expert> helpers;
  Instant changedAt;
  Instant due;
  String owner;
  Instant snoozedUntil;
  String reason;
  Instant resolvedAt;
  int sequence;
  boolean tombstone;

  Draft(Gap gap) {
    old = gap;
    subtype = gap.subtype();
    subject = gap.subject();
    title = gap.title();
    numbers = gap.numbers();
    why = gap.why();
    closesWhen = gap.closesWhen();
    evidence = gap.evidence();
    about = gap.about();
    channel = gap.channel();
    state = gap.state();
    severity = gap.severity();
    helpers = gap.helpers();
    changedAt = gap.changedAt();
    due = gap.due();
    owner = gap.owner();
    snoozedUntil = gap.snoozedUntil();
    reason = gap.reason();
    resolvedAt = gap.resolvedAt();
    sequence = gap.sequence();
    tombstone = gap.tombstone();
  }

  /** A gap of which nothing has been told. */
  static Gap begin(Sign sign, int episode) {
    Instant time = Instant.ofEpochMilli(sign.at());
    return new Gap(
        Lifecycle.id(sign.gap(), time, episode),
        sign.type(),
        null,
        sign.scope(),
        SubjectDocuments.visibility(sign.scope()),
        null,
        episode,
        null,
        null,
        GapSeverity.level(sign.level()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        time,
        time,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        false,
        0);
  }

  void words(Words words) {
    subtype = words.subtype();
    subject = words.subject();
    title = words.title();
    numbers = words.numbers();
    why = words.why();
    closesWhen = words.closesWhen();
    evidence = words.evidence();
    about = words.about();
    channel = words.channel();
    due = words.due() == 0 ? null : Instant.ofEpochMilli(words.due());
  }

  /** Comes into a state; nothing that belonged to the last one is left but the owner. */
  void enter(GapState next, Instant time) {
    state = next;
    changedAt = time;
    sequence++;
    snoozedUntil = null;
    reason = null;
    resolvedAt = next.isOpen() ? null : time;
  }

  /** Nothing of a person is left. */
  void forget(String person) {
    evidence = evidence.stream().filter(each -> !each.actor().equals(person)).toList();
    helpers = helpers.stream().filter(each -> !each.actor().equals(person)).toList();
    owner = person.equals(owner) ? null : owner;
  }

  /** The document with a version of its own: newer than the last, and by its time. */
  Gap gap(long millis) {
    double age = old.openedAt().toEpochMilli() / DAY_MILLIS;
    return new Gap(
        old.id(),
        old.type(),
        subtype,
        old.scope(),
        old.visibility(),
        subject,
        old.episode(),
        title,
        state,
        severity,
        numbers,
        why,
        closesWhen,
        evidence,
        helpers,
        about,
        channel,
        old.openedAt(),
        changedAt,
        due,
        owner,
        snoozedUntil,
        reason,
        resolvedAt,
        sequence,
        age + DAYS_A_LEVEL * severity.ordinal(),
        tombstone,
        Versions.after(old.version(), millis));
  }

  /** The transition that led to a document. */
  static GapTransition transition(Gap gap, GapState from, Instant time, String actor) {
    return new GapTransition(
        gap.id(),
        gap.sequence(),
        gap.type(),
        gap.subtype(),
        gap.episode(),
        gap.scope(),
        gap.visibility(),
        gap.subject(),
        gap.title(),
        gap.state(),
        from,
        gap.severity(),
        time,
        gap.openedAt(),
        gap.due(),
        gap.owner(),
        actor,
        gap.reason(),
        gap.numbers(),
        gap.why(),
        gap.evidence().stream().map(TopicEvidence::id).toList(),
        gap.tombstone(),
        gap.version());
  }

  /** A transition of which nothing can be read any more, or nobody is named. */
  static GapTransition rewritten(
      GapTransition told, boolean tombstone, String without, long version) {
    return new GapTransition(
        told.gap(),
        told.sequence(),
        told.type(),
        told.subtype(),
        told.episode(),
        told.scope(),
        told.visibility(),
        told.subject(),
        told.title(),
        told.state(),
        told.from(),
        told.severity(),
        told.time(),
        told.openedAt(),
        told.due(),
        without != null && without.equals(told.owner()) ? null : told.owner(),
        without != null && without.equals(told.actor()) ? null : told.actor(),
        told.reason(),
        told.numbers(),
        told.why(),
        told.evidence(),
        tombstone,
        version);
  }
}

package dev.grapevine.gaps;

import dev.grapevine.gaps.Sign.Condition;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapSeverity;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.GapTransition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How the episodes of gaps come and go by themselves: pure functions of what is told. */
final class Lifecycle {
  private Lifecycle() {}

  /**
   * The id of an episode. With the year in which it began: how many there were is forgotten after a
   * year, and no id must be given twice.
   */
  static String id(String gap, Instant openedAt, int episode) {
    return "%s.%d.%d".formatted(gap, openedAt.atZone(ZoneOffset.UTC).getYear(), episode);
  }

  /** The id without its episode; one that has none is its own. */
  static String base(String id) {
    int dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  /** The first transition of an episode. */
  static Episode begin(Sign sign, int number) {
    Draft draft = new Draft(Draft.begin(sign, number));
    draft.words(sign.words());
    Instant time = Instant.ofEpochMilli(sign.at());
    draft.enter(GapState.OPEN, time);
    Gap gap = draft.gap(sign.at());
    List<GapTransition> history = new ArrayList<>(List.of(Draft.transition(gap, null, time, null)));
    return new Episode(gap, history, true, null, sign.words().exclude(), null);
  }

  /** What a sign makes of an episode; the same if it changes nothing. */
  static Episode follow(Episode episode, Sign sign) {
    return switch (sign.condition()) {
      case GAP -> exists(episode.gapIs(true), sign);
      case OVER -> end(episode.gapIs(false), sign, GapState.RESOLVED);
      case EXPIRED -> end(episode.gapIs(false), sign, GapState.EXPIRED);
      case GONE -> episode; // Nothing is left to follow.
    };
  }

  private static Episode exists(Episode episode, Sign sign) {
    Gap gap = episode.gap();
    Draft draft = new Draft(gap);
    Instant time = Instant.ofEpochMilli(sign.at());
    GapSeverity severity = GapSeverity.level(sign.level());
    if (gap.state() == GapState.DISMISSED) {
      return episode; // Somebody said that it is none.
    }
    draft.words(sign.words());
    if (!gap.state().isOpen()) {
      draft.severity = severity;
      draft.enter(GapState.REOPENED, time);
      return told(episode, draft, sign.at(), time);
    }
    if (severity.compareTo(gap.severity()) > 0) {
      draft.severity = severity;
      draft.sequence++;
      return told(episode, draft, sign.at(), time);
    }
    Gap next = draft.gap(sign.at());
    return isSame(gap, next) ? episode : episode.with(next);
  }

  private static boolean isSame(Gap gap, Gap next) {
    return withVersion(gap, 0).equals(withVersion(next, 0));
  }

  private static Gap withVersion(Gap gap, long version) {
    return new Gap(
        gap.id(),
        gap.type(),
        gap.subtype(),
        gap.scope(),
        gap.visibility(),
        gap.subject(),
        gap.episode(),
        gap.title(),
        gap.state(),
        gap.severity(),
        gap.numbers(),
        gap.why(),
        gap.closesWhen(),
        gap.evidence(),
        gap.helpers(),
        gap.about(),
        gap.channel(),
        gap.openedAt(),
        gap.changedAt(),
        gap.due(),
        gap.owner(),
        gap.snoozedUntil(),
        gap.reason(),
        gap.resolvedAt(),
        gap.sequence(),
        gap.rank(),
        gap.tombstone(),
        version);
  }

  private static Episode end(Episode episode, Sign sign, GapState state) {
    if (!episode.gap().state().isOpen()) {
      return episode;
    }
    Draft draft = new Draft(episode.gap());
    Instant time = Instant.ofEpochMilli(sign.at());
    draft.enter(state, time);
    draft.due = null;
    return told(episode, draft, sign.at(), time);
  }

  /** Nothing has been heard of it for long. */
  static Episode expire(Episode episode, long now) {
    Draft draft = new Draft(episode.gap());
    Instant time = Instant.ofEpochMilli(now);
    draft.enter(GapState.EXPIRED, time);
    draft.due = null;
    return told(episode, draft, now, time);
  }

  /** A gap that is snoozed is what it was, once its time is over. */
  static Episode wake(Episode episode, long now) {
    Draft draft = new Draft(episode.gap());
    Instant time = Instant.ofEpochMilli(now);
    draft.enter(draft.owner == null ? GapState.OPEN : GapState.ASSIGNED, time);
    return told(episode, draft, now, time);
  }

  private static Episode told(Episode episode, Draft draft, long now, Instant time) {
    GapState from = episode.gap().state();
    Gap gap = draft.gap(now);
    return episode.with(gap, Draft.transition(gap, from, time, null));
  }

  /** The document and the history of an episode of which nothing may be read any more. */
  static Gap gone(Episode episode, long now, Consumer<GapTransition> history) {
    Draft draft = new Draft(episode.gap());
    draft.tombstone = true;
    Gap gap = draft.gap(now);
    for (GapTransition told : episode.history()) {
      history.accept(Draft.rewritten(told, true, null, gap.version()));
    }
    return gap;
  }

  /** Whether a sign is about a gap that is not there yet. */
  static boolean begins(Episode episode, Sign sign) {
    return episode == null && sign.condition() == Condition.GAP;
  }
}

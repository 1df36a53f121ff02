package dev.grapevine.gaps;

import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.CommandError.Reason;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapState;
import java.time.Instant;

/** What commands may do in which state: pure functions. */
final class Orders {
  private Orders() {}

  /** Why a command cannot be carried out; null if it can. */
  static CommandError refusal(Gap gap, Command command) {
    if (command.sequence() != gap.sequence() || !command.gap().equals(gap.id())) {
      return stale(command, gap);
    }
    String obstacle = obstacle(gap, command);
    return obstacle == null ? null : illegal(command, gap, obstacle);
  }

  /** Why a command is illegal now; null if it is not. */
  private static String obstacle(Gap gap, Command command) {
    GapState state = gap.state();
    return switch (command.action()) {
      case ACKNOWLEDGE ->
          state == GapState.OPEN || state == GapState.REOPENED || state == GapState.SNOOZED
              ? null
              : "only a gap that is open, reopened or snoozed can be acknowledged";
      case ASSIGN -> state.isOpen() ? null : "a gap that is over must be reopened first";
      case SNOOZE ->
          !state.isOpen()
              ? "a gap that is over must be reopened first"
              : command.until().isAfter(command.time())
                  ? null
                  : "$.until: %s is not after $.time".formatted(command.until());
      case DISMISS -> state.isOpen() ? null : "a gap that is over can only be reopened";
      case REOPEN ->
          state.isOpen() && state != GapState.SNOOZED
              ? "only a gap that is over or snoozed can be reopened"
              : null;
    };
  }

  /** The episode once a command, which must be legal, has been carried out. */
  static Episode carryOut(Episode episode, Command command) {
    Gap gap = episode.gap();
    Draft draft = new Draft(gap);
    Instant time = command.time().isAfter(gap.changedAt()) ? command.time() : gap.changedAt();
    draft.enter(next(command), time);
    draft.reason = command.reason();
    switch (command.action()) {
      case ASSIGN -> draft.owner = command.assignee();
      case SNOOZE -> draft.snoozedUntil = command.until();
      case REOPEN -> draft.owner = null;
      default -> {}
    }
    Gap done = draft.gap(time.toEpochMilli());
    return episode
        .with(done, Draft.transition(done, gap.state(), time, command.actor()))
        .answered(command.id());
  }

  private static GapState next(Command command) {
    return switch (command.action()) {
      case ACKNOWLEDGE -> GapState.ACKNOWLEDGED;
      case ASSIGN -> GapState.ASSIGNED;
      case SNOOZE -> GapState.SNOOZED;
      case DISMISS -> GapState.DISMISSED;
      case REOPEN -> GapState.REOPENED;
    };
  }

  static CommandError unknown(Command command) {
    return error(
        command,
        Reason.UNKNOWN_GAP,
        "$.gap: %s is not known, or forgotten by now".formatted(command.gap()),
        null);
  }

  private static CommandError stale(Command command, Gap gap) {
    return error(
        command,
        Reason.STALE,
        "$.sequence: the gap %s is at %d, not at %d of %s; look at it again"
            .formatted(gap.id(), gap.sequence(), command.sequence(), command.gap()),
        gap);
  }

  private static CommandError illegal(Command command, Gap gap, String obstacle) {
    return error(
        command, Reason.ILLEGAL, "the gap is %s: %s".formatted(gap.state().id(), obstacle), gap);
  }

  private static CommandError error(Command command, Reason reason, String detail, Gap gap) {
    return new CommandError(
        command.id(),
        command.gap(),
        command.actor(),
        command.time(),
        reason,
        detail,
        gap == null ? null : gap.state(),
        gap == null ? 0 : gap.sequence());
  }
}

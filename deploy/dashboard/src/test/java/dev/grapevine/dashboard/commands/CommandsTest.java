package dev.grapevine.dashboard.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.dashboard.World;
import dev.grapevine.dashboard.access.AccessDeniedException;
import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.CommandCodec;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.CommandError.Reason;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private static final Reader ANA = new Reader("p:ana", Set.of(), false, true, false);
  private static final Reader BO = new Reader("p:bo", Set.of(), false, true, false);
  private static final Reader GUEST = new Reader("p:guest", Set.of(), false, false, false);
  private static final Gap GAP = new World("org", "word").gap(GapState.OPEN, 3);

  private final List<Command> sent = new ArrayList<>();
  private final Commands commands =
      new Commands((topic, key, value) -> sent.add(CommandCodec.decode(value)), Clock.systemUTC());

  private void acknowledge(Reader reader) {
    commands.give(reader, GAP, GAP.sequence(), CommandAction.ACKNOWLEDGE, null, null, null);
  }

  private CommandError refusal(Command command, Reason reason, String detail) {
    return new CommandError(
        command.id(),
        command.gap(),
        command.actor(),
        command.time(),
        reason,
        detail,
        reason == Reason.UNKNOWN_GAP ? null : GapState.RESOLVED,
        reason == Reason.UNKNOWN_GAP ? 0 : 4);
  }

  private String told(Reason reason, String detail) {
    acknowledge(ANA);
    commands.refused(refusal(sent.get(sent.size() - 1), reason, detail));
    return commands.refusal("p:ana", GAP);
  }

  @Test
  void whatIsRefusedIsNotAwaitedAnyMore() {
    acknowledge(ANA);
    assertThat(commands.pending(GAP)).isEqualTo("acknowledge");

    commands.refused(refusal(sent.get(0), Reason.STALE, "$.sequence: …"));
    assertThat(commands.pending(GAP)).isNull();
    assertThat(commands.refusal("p:ana", GAP))
        .isEqualTo(
            "“acknowledge” was not carried out. The gap had changed since you looked at it: it is"
                + " resolved now. Look at it again, then decide.");
    assertThat(commands.refusal("p:bo", GAP)).isNull();

    acknowledge(ANA);
    assertThat(commands.refusal("p:ana", GAP)).isNull();
  }

  @Test
  void theRefusalOfOneIsNotThatOfAnother() {
    acknowledge(ANA);
    acknowledge(BO);
    commands.refused(refusal(sent.get(0), Reason.STALE, "$.sequence: …"));

    assertThat(commands.pending(GAP)).isEqualTo("acknowledge");
    assertThat(commands.refusal("p:ana", GAP)).startsWith("What you asked for was not carried out");
    assertThat(commands.refusal("p:bo", GAP)).isNull();
  }

  @Test
  void itIsSaidInWordsForPeople() {
    assertThat(
            told(Reason.ILLEGAL, "the gap is resolved: a gap that is over must be reopened first"))
        .endsWith("out. The gap is resolved: a gap that is over must be reopened first.");
    assertThat(told(Reason.ILLEGAL, "the gap is open: $.until: 2026-01-01 is not after $.time"))
        .endsWith("out. A gap can only be snoozed until a time that is still to come.");
    assertThat(told(Reason.UNKNOWN_GAP, "$.gap: g is not known, or forgotten by now"))
        .endsWith("out. The gap is not known any more: it was over long ago, or is gone.");
  }

  @Test
  void theAnswerMayComeBeforeTheQuestionIsConfirmed() {
    Commands[] hasty = new Commands[1];
    hasty[0] =
        new Commands(
            (topic, key, value) ->
                hasty[0].refused(refusal(CommandCodec.decode(value), Reason.STALE, "…")),
            Clock.systemUTC());
    hasty[0].give(ANA, GAP, 3, CommandAction.ACKNOWLEDGE, null, null, null);

    assertThat(hasty[0].pending(GAP)).isNull();
    assertThat(hasty[0].refusal("p:ana", GAP)).isNotNull();
  }

  @Test
  void whatCouldNotBeSentIsNotAwaited() {
    Commands broken = new Commands(Outbox.NONE, Clock.systemUTC());

    assertThatThrownBy(() -> broken.give(ANA, GAP, 3, CommandAction.ACKNOWLEDGE, null, null, null))
        .isInstanceOf(OutboxException.class);
    assertThat(broken.pending(GAP)).isNull();
    assertThatThrownBy(() -> acknowledge(GUEST)).isInstanceOf(AccessDeniedException.class);
  }
}

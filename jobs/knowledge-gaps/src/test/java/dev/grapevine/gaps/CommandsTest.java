package dev.grapevine.gaps;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapState;
import dev.grapevine.sdk.testing.Story;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private static final String GAP = Gaps.question("org", "q");

  /** It is Tuesday at ten, an hour after the gap has opened. */
  private static Story opened() {
    return Story.at("2026-03-02T09:00:00Z")
        .in("help")
        .inThread("t")
        .inPublic()
        .by("ana")
        .asked("q", "Where is the quay permit?")
        .after(ofHours(25));
  }

  private static Story then(Story story, CommandAction action, int sequence) {
    return story.commanded(Commands.to(story, GAP, action, sequence)).after(ofHours(1));
  }

  private static Run end(Story story) throws Exception {
    return Run.of(story.after(ofHours(4)).tick());
  }

  @Test
  void aGapIsAcknowledgedAndAssignedAndDismissedAndReopened() throws Exception {
    Story story = then(opened(), CommandAction.ACKNOWLEDGE, 1);
    then(
        then(then(story, CommandAction.ASSIGN, 2), CommandAction.DISMISS, 3),
        CommandAction.REOPEN,
        4);
    Run run = end(story);

    assertThat(run.history(GAP))
        .containsExactly(
            "open low 2026-03-03T09:00:00Z",
            "acknowledged low 2026-03-03T10:00:00Z",
            "assigned low 2026-03-03T11:00:00Z",
            "dismissed low 2026-03-03T12:00:00Z",
            "reopened low 2026-03-03T13:00:00Z");
    assertThat(run.errors()).isEmpty();
    assertThat(run.result().documents(dev.grapevine.sdk.Ports.GAP_HISTORY).get(GAP + "/3"))
        .satisfies(
            told -> {
              assertThat(told.owner()).isEqualTo("cy");
              assertThat(told.actor()).isEqualTo("mia");
              assertThat(told.from()).isEqualTo(GapState.ACKNOWLEDGED);
            });
    assertThat(run.result().documents(dev.grapevine.sdk.Ports.GAP_HISTORY).get(GAP + "/4").reason())
        .isEqualTo("asked in person");
  }

  @Test
  void anAssignedGapGetsWorseAllTheSameAndIsResolvedByAnAnswer() throws Exception {
    Story story = then(opened(), CommandAction.ASSIGN, 1).after(ofDays(1));
    story.by("bo").answered("a", "q", "There.");
    Run run = end(story);

    assertThat(run.history(GAP))
        .containsExactly(
            "open low 2026-03-03T09:00:00Z",
            "assigned low 2026-03-03T10:00:00Z",
            "assigned medium 2026-03-04T09:00:00Z",
            "resolved medium 2026-03-04T11:00:00Z");
    assertThat(run.gap(GAP).owner()).isEqualTo("cy");
  }

  @Test
  void aSnoozedGapComesBackByItself() throws Exception {
    Run run = Run.of(then(opened(), CommandAction.SNOOZE, 1).after(ofHours(10)).tick());

    assertThat(run.history(GAP))
        .containsExactly(
            "open low 2026-03-03T09:00:00Z",
            "snoozed low 2026-03-03T10:00:00Z",
            "open low 2026-03-03T16:00:00Z");
  }

  @Test
  void aDismissedGapStaysSoUntilSomebodyReopensIt() throws Exception {
    Story story = then(opened(), CommandAction.DISMISS, 1).after(ofDays(2));
    Gap gap = end(story).gap(GAP);

    assertThat(gap.state()).isEqualTo(GapState.DISMISSED);
    assertThat(gap.reason()).isEqualTo("asked in person");
    assertThat(gap.resolvedAt()).isEqualTo("2026-03-03T10:00:00Z");
  }

  @Test
  void whatTheStateDoesNotAllowIsAnswered() throws Exception {
    Story story = then(opened(), CommandAction.REOPEN, 1);
    then(story, CommandAction.ACKNOWLEDGE, 1);
    Story again = then(story, CommandAction.ACKNOWLEDGE, 2);
    then(again, CommandAction.DISMISS, 2);
    for (CommandAction action :
        java.util.List.of(
            CommandAction.ACKNOWLEDGE,
            CommandAction.ASSIGN,
            CommandAction.SNOOZE,
            CommandAction.DISMISS)) {
      then(story, action, 3);
    }
    Run run = end(story);

    assertThat(run.errors())
        .containsExactlyInAnyOrder(
            GAP + "/reopen/1 illegal",
            GAP + "/acknowledge/2 illegal",
            GAP + "/acknowledge/3 illegal",
            GAP + "/assign/3 illegal",
            GAP + "/snooze/3 illegal",
            GAP + "/dismiss/3 illegal");
    assertThat(run.gap(GAP).state()).isEqualTo(GapState.DISMISSED);
    assertThat(run.gap(GAP).sequence()).isEqualTo(3);
  }

  @Test
  void aSnoozeThatIsOverBeforeItBeginsIsIllegal() throws Exception {
    Story story = opened();
    Command late = Commands.to(story, GAP, CommandAction.SNOOZE, 1);
    story.commanded(
        new Command(late.id(), GAP, "mia", late.time(), late.action(), 1, null, late.time(), null));

    assertThat(end(story.after(ofHours(1))).errors()).containsExactly(GAP + "/snooze/1 illegal");
  }

  @Test
  void whatWasGivenUponAnOlderStateIsStale() throws Exception {
    Story story = then(opened(), CommandAction.ACKNOWLEDGE, 1);
    Run run = end(then(story, CommandAction.DISMISS, 1));

    assertThat(run.errors()).containsExactly(GAP + "/dismiss/1 stale");
    assertThat(run.gap(GAP).state()).isEqualTo(GapState.ACKNOWLEDGED);
    assertThat(run.result().values(dev.grapevine.sdk.Ports.COMMAND_ERRORS))
        .first()
        .satisfies(
            error -> {
              assertThat(error.state()).isEqualTo(GapState.ACKNOWLEDGED);
              assertThat(error.sequence()).isEqualTo(2);
              assertThat(error.detail()).contains("look at it again");
            });
  }

  @Test
  void whatNobodyKnowsIsAnswered() throws Exception {
    Story story = opened();
    story.commanded(Commands.to(story, "none.2026.1", CommandAction.ACKNOWLEDGE, 1));
    Command nothing = Commands.to(story, "nothing", CommandAction.ASSIGN, 1);
    story.commanded(nothing);

    assertThat(end(story.after(ofHours(1))).errors())
        .containsExactlyInAnyOrder(
            "none.2026.1/acknowledge/1 unknown-gap", "nothing/assign/1 unknown-gap");
  }

  @Test
  void aRepetitionIsCarriedOutOnce() throws Exception {
    Story story = opened();
    Command command = Commands.to(story, GAP, CommandAction.ACKNOWLEDGE, 1);
    story.commanded(command).commanded(command).after(ofHours(1)).commanded(command);
    Run run = end(story.after(ofHours(1)));

    assertThat(run.errors()).isEmpty();
    assertThat(run.history(GAP)).hasSize(2);
  }

  @Test
  void whatAPersonReopenedWithoutAnythingToShowForItExpires() throws Exception {
    Story story = opened().by("bo").answered("a", "q", "There.").after(ofHours(1));
    then(story, CommandAction.REOPEN, 2);
    Run run = Run.of(story.after(ofDays(50)).tick());

    assertThat(run.history(GAP))
        .containsExactly(
            "open low 2026-03-03T09:00:00Z",
            "resolved low 2026-03-03T10:00:00Z",
            "reopened low 2026-03-03T11:00:00Z",
            "expired low 2026-04-03T00:00:00Z");
  }
}

package dev.grapevine.gaps;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.CommandError.Reason;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.sdk.testing.Story;
import dev.grapevine.sdk.testing.StreamJobContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeGapsJobTest extends StreamJobContract {

  @Override
  protected StreamJob job() {
    return new KnowledgeGapsJob();
  }

  /**
   * Everything happens once: all kinds of gaps, edits, deletes, undos, and all sorts of commands.
   */
  @Override
  protected Story story() {
    Story story = Story.at("2026-03-02T09:00:00Z").in("help").inTeams("team/pay").inPublic();
    for (int i = 0; i < 24; i++) {
      int number = i;
      story.inThread("k" + i).by("ana").did(Verb.ASKED, "k" + i, a -> a.title("Tariff calculator"));
      story.after(ofMinutes(7)).by("cy").answered("ka" + i, "k" + i, "Look at the table.");
      story
          .after(ofMinutes(3))
          .by("ana")
          .did(Verb.ACCEPTED, "kx" + i, a -> a.object("ka" + number));
      story.in("code").inThread(null).by("cy");
      story.did(
          Verb.COMMITTED,
          "c" + i,
          a -> a.text("Fix it").artifacts(List.of("tariff/src/F" + number % 3 + ".java")));
      story.in("help").after(ofHours(1));
    }
    story.inThread("q1").by("bo").did(Verb.ASKED, "q1", a -> a.title("Tariff calculator"));
    for (String person : List.of("di", "ed", "fi")) {
      story.after(ofMinutes(5)).by(person).messaged("me-" + person, "Same here");
    }
    story.inThread("q2").by("ed").asked("q2", "Where is the quay permit?");
    story.inThread("secret").by("ed").inPrivate().asked("q3", "Where is the canary?").inPublic();
    story.inTeams("team/pay").inThread("t1").by("di").asked("t1", "Who rotates the keys?");
    story.inPublic().inThread(null);
    for (int i = 0; i < 7; i++) {
      search(story.after(ofMinutes(2)).by("s" + i), "s" + i, "parental leave form", 0, 0);
      search(story.after(ofMinutes(20)).by("s" + i), "h" + i, "relocation allowance", 0, 3);
    }
    story.after(ofHours(25));
    story.commanded(Commands.to(story, gap("q1"), CommandAction.ACKNOWLEDGE, 2));
    story.commanded(Commands.to(story, gap("q9"), CommandAction.ACKNOWLEDGE, 1));
    story.by("ana").inThread("q2").messaged("noise", "Nice weather today.").after(ofHours(3));
    story.commanded(Commands.to(story, gap("q2"), CommandAction.DISMISS, 7));
    story.tick().after(ofHours(30)).tick();
    story.inThread("q1").by("gus").answered("a1", "q1", "It is in the drawer.");
    story.after(ofHours(5)).by("gus").deleted("d1", "a1").after(ofHours(5));
    story.by("gus").undid("u1", "d1", "a1").after(ofDays(3)).tick();
    return story.by("cy").messaged("end", "Good night.").after(ofDays(1)).tick();
  }

  private static void search(Story story, String id, String query, int results, int hidden) {
    story.did(
        Verb.SEARCHED,
        id,
        a ->
            a.text(query)
                .results(results)
                .attributes(java.util.Map.of("hidden", Integer.toString(hidden))));
  }

  private static String gap(String question) {
    return Gaps.question("org", question);
  }

  @Override
  protected Duration retention() {
    return ofDays(800);
  }

  @Test
  void tellsAllKindsOfGaps() throws Exception {
    JobResult result = JobTest.of(job()).run(story());

    assertThat(result.deadLetters()).isEmpty();
    assertThat(result.documents(Ports.GAPS).values())
        .extracting(Gap::type, Gap::subtype, Gap::scope, Gap::subject, Gap::state)
        .containsExactlyInAnyOrder(
            tuple(UnansweredQuestion.TYPE, null, "org", "q1", GapState.RESOLVED),
            tuple(UnansweredQuestion.TYPE, null, "org", "q2", GapState.RESOLVED),
            tuple(UnansweredQuestion.TYPE, null, "team/pay", "t1", GapState.OPEN),
            tuple(FailedSearch.TYPE, null, "org", "parental leave", GapState.OPEN),
            tuple(FailedSearch.TYPE, null, "org", "leave form", GapState.OPEN),
            tuple(FailedSearch.TYPE, "access", "org", "relocation allowance", GapState.OPEN),
            tuple(SingleExpert.TYPE, "channel", "org", "channel:code", GapState.OPEN),
            tuple(SingleExpert.TYPE, "channel", "org", "channel:help", GapState.OPEN),
            tuple(SingleExpert.TYPE, "phrase", "org", "phrase:tariff calculator", GapState.OPEN),
            tuple(SingleExpert.TYPE, "code", "org", "code:code/tariff/src", GapState.OPEN));
    assertThat(result.values(Ports.COMMAND_ERRORS))
        .extracting(CommandError::gap, CommandError::reason)
        .containsExactlyInAnyOrder(
            tuple(gap("q9"), Reason.UNKNOWN_GAP), tuple(gap("q2"), Reason.STALE));
  }
}

package dev.grapevine.gaps;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees what, and who is forgotten. */
class PrivacyTest {
  private static final String CANARY = "canarybird";

  private static Story begin() {
    return Story.at("2026-03-02T09:00:00Z").in("help").inThread("t");
  }

  @Test
  void nothingPrivateCountsOrIsWritten() throws Exception {
    Story story = begin().inPrivate().by("eve");
    story.did(Verb.ASKED, "q", a -> a.title(CANARY).text("Where is the " + CANARY + "?"));
    for (int i = 0; i < 30; i++) {
      int number = i;
      story.inThread("p" + i).by("ana").asked("pq" + i, "A " + CANARY + "?").after(ofMinutes(1));
      story.by("eve").answered("pa" + i, "pq" + i, CANARY).inThread(null);
      story.did(
          Verb.COMMITTED, "c" + i, a -> a.text(CANARY).artifacts(List.of(CANARY + "/a" + number)));
      story.did(Verb.SEARCHED, "s" + i, a -> a.actor("s" + number).text(CANARY).results(0));
    }
    Run run = Run.of(story.after(ofDays(3)).tick());

    assertThat(run.gaps()).isEmpty();
    assertThat(run.everything()).doesNotContain(CANARY).doesNotContain("eve");
  }

  @Test
  void whatIsATeamsStaysInThatTeam() throws Exception {
    Story story = begin().inTeams("pay", "ops").by("eve");
    story.did(Verb.ASKED, "q", a -> a.title(CANARY).text("Where is the " + CANARY + "?"));
    story.inTeams("pay").by("ana").inThread("t");
    for (int i = 0; i < 25; i++) {
      story.inThread("p" + i).by("ana").asked("pq" + i, "A " + CANARY + "?").after(ofMinutes(1));
      story.by("eve").answered("pa" + i, "pq" + i, CANARY);
    }
    Run run = Run.of(story.after(ofDays(3)).tick());

    assertThat(run.gaps()).extracting(Gap::scope).isNotEmpty().doesNotContain("org");
    assertThat(run.gaps())
        .extracting(Gap::id)
        .contains(Gaps.question("pay", "q"), Gaps.question("ops", "q"));
    assertThat(run.expertise()).extracting(ExpertiseDocument::scope).containsOnly("pay");
  }

  /** Everybody may read the question; that it was answered in a team, only that team. */
  @Test
  void whatOnlyATeamMayReadAnswersNothingForAll() throws Exception {
    Story story = begin().inPublic("pay").by("ana").asked("q", "Where is the permit?");
    story.after(ofHours(1)).inTeams("pay").by("bo").answered("a", "q", CANARY);
    Run run = Run.of(story.after(ofDays(3)).tick());

    assertThat(run.gaps()).extracting(Gap::id).containsExactly(Gaps.question("org", "q"));
    assertThat(run.gaps().get(0).toString()).doesNotContain(CANARY);
  }

  @Test
  void aTeamsQuestionIsAnsweredByWhatEverybodyMayReadAndHelpedByWhomTheySee() throws Exception {
    Story story = begin().inPublic().by("ed");
    story.inThread("old").did(Verb.ASKED, "old", a -> a.tags(List.of("keys")).text("Which?"));
    story.after(ofMinutes(5)).by("cy").answered("ka", "old", "The blue one.").after(ofMinutes(5));
    story.inTeams("ops").inThread("o").by("ed");
    story.did(Verb.ASKED, "oq", a -> a.tags(List.of("keys")).text("Which?"));
    story.after(ofMinutes(5)).by("di").answered("oa", "oq", "The red one.").after(ofMinutes(5));
    story.inTeams("pay").inThread("t").by("ana");
    story.did(Verb.ASKED, "q", a -> a.tags(List.of("keys")).text("Which key?"));
    Run run = Run.of(story.after(ofDays(3)).tick());

    assertThat(run.gap(Gaps.question("pay", "q")).helpers())
        .extracting(dev.grapevine.schemas.Expert::actor)
        .containsExactly("cy");
  }

  @Test
  void whatBecomesATeamsIsGoneForAll() throws Exception {
    Story story = begin().inPublic("pay").by("ana").asked("q", "Where is the " + CANARY + "?");
    story.after(ofHours(30)).inTeams("pay").edited("e", "q", 2, "Where is the " + CANARY + "?");
    Run run = Run.of(story.after(ofDays(2)).tick());

    assertThat(run.gaps()).extracting(Gap::scope).containsOnly("pay");
    assertThat(run.standing()).contains("scope=pay").doesNotContain("scope=org");
  }

  @Test
  void aPersonWhoIsErasedIsInNoDocumentAndNothingOpensForIt() throws Exception {
    Story story = begin().inPublic();
    for (int i = 0; i < 25; i++) {
      story.inThread("k" + i).by("ana").asked("kq" + i, "How much is it?").after(ofMinutes(1));
      story.by("gone").answered("ka" + i, "kq" + i, "Three.").after(ofMinutes(1));
    }
    story.inThread("t").by("gone").asked("mine", "Where is it?").after(ofMinutes(1));
    story.inThread("u").by("ana").asked("q", "Where is the other?").after(ofHours(2));
    story.by("gone").messaged("me", "Same here").after(ofHours(30));
    story.commanded(
        new dev.grapevine.schemas.Command(
            "c",
            Gaps.question("org", "q"),
            "gone",
            story.now(),
            CommandAction.ASSIGN,
            1,
            "gone",
            null,
            null));
    story.after(ofHours(2)).tick();
    Run before = Run.of(story.retold(story.records()).after(ofHours(1)).tick());
    story.by("admin").did(Verb.PERSON_ERASED, "x", a -> a.object("gone").objectType("person"));
    // Also what comes of the person after that.
    story.after(ofMinutes(1)).by("gone").inThread("u").messaged("late", "Me again");
    Run run = Run.of(story.after(ofDays(3)).tick());

    assertThat(before.standing()).contains("actor=gone").contains("owner=gone");
    assertThat(run.standing()).doesNotContain("gone");
    assertThat(run.gaps()).extracting(Gap::id).contains(Gaps.question("org", "q"));
    assertThat(run.gaps())
        .extracting(Gap::id)
        .doesNotContain(Gaps.question("org", "mine"), Gaps.question("org", "kq3"));
  }
}

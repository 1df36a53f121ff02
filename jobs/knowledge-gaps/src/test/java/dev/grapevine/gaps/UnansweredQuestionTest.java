package dev.grapevine.gaps;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.testing.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnansweredQuestionTest {
  private static final String GAP = Gaps.question("org", "q");

  /** Asked on Monday at nine. */
  private static Story asked() {
    return Story.at("2026-03-02T09:00:00Z")
        .in("help")
        .inThread("t")
        .inPublic()
        .by("ana")
        .asked("q", "Where is the quay permit?");
  }

  private static Story quiet(Story story, int days) {
    return story.after(ofDays(days)).tick();
  }

  @Test
  void opensAtItsDeadlineAndGetsWorseAtTwoAndAtFourThoughNothingHappens() throws Exception {
    Run run = Run.of(quiet(asked(), 10));

    assertThat(run.history(GAP))
        .containsExactly(
            "open low 2026-03-03T09:00:00Z",
            "open medium 2026-03-04T09:00:00Z",
            "open high 2026-03-06T09:00:00Z");
    Gap gap = run.gap(GAP);
    assertThat(gap.subject()).isEqualTo("t");
    assertThat(gap.title()).isEqualTo("Where is the quay permit?");
    assertThat(gap.numbers()).containsEntry("waited", 345_600.0).containsEntry("sla", 86_400.0);
    assertThat(gap.why()).contains("4 days").contains("24 hours");
    assertThat(gap.closesWhen()).isNotBlank();
    assertThat(gap.evidence()).extracting(TopicEvidence::id).containsExactly("q");
    assertThat(gap.openedAt()).isEqualTo("2026-03-03T09:00:00Z");
    assertThat(gap.channel()).isEqualTo("help");
  }

  @Test
  void anAnswerInTimeIsOneThatComesWithTheDeadline() throws Exception {
    Run inTime = Run.of(quiet(asked().after(ofDays(1)).by("bo").answered("a", "q", "There."), 5));
    Run late =
        Run.of(
            quiet(asked().after(ofDays(1).plusMillis(1)).by("bo").answered("a", "q", "There."), 5));

    assertThat(inTime.gaps()).isEmpty();
    assertThat(late.history(GAP))
        .containsExactly("open low 2026-03-03T09:00:00Z", "resolved low 2026-03-03T09:00:00.001Z");
  }

  @Test
  void isResolvedByAnAnswerAndOpenAgainOnceThatIsDeletedAndOverOnceTheDeletionIsUndone()
      throws Exception {
    Story story = asked().after(ofHours(50)).by("bo").answered("a", "q", "There.");
    story.after(ofHours(5)).deleted("d", "a").after(ofHours(20)).undid("u", "d", "a");
    Run run = Run.of(quiet(story, 3));

    assertThat(run.history(GAP))
        .containsExactly(
            "open low 2026-03-03T09:00:00Z",
            "open medium 2026-03-04T09:00:00Z",
            "resolved medium 2026-03-04T11:00:00Z",
            "reopened medium 2026-03-04T16:00:00Z",
            "resolved medium 2026-03-05T12:00:00Z");
    assertThat(run.gap(GAP).resolvedAt()).isEqualTo("2026-03-05T12:00:00Z");
    assertThat(run.gap(GAP).episode()).isEqualTo(1);
  }

  @Test
  void theAskerABotAndWhoIsInTheSamePlaceDoNotAnswer() throws Exception {
    Story story = asked().after(ofHours(1)).messaged("n", "Anybody?");
    story.after(ofHours(1)).by("bo").messaged("m", "Same here!");
    story
        .after(ofHours(1))
        .did(
            Verb.ANSWERED,
            "b",
            activity -> activity.actor("bot").actorType(ActorType.BOT).text("Have you tried it?"));
    Run run = Run.of(quiet(story, 2));

    assertThat(run.history(GAP)).first().isEqualTo("open low 2026-03-03T09:00:00Z");
    assertThat(run.gap(GAP).numbers()).containsEntry("meToo", 1.0);
    assertThat(run.gap(GAP).evidence())
        .extracting(TopicEvidence::id)
        .containsExactly("q", "n", "m");
  }

  @Test
  void isWorseWithThreeOthersInTheSamePlaceAtOnce() throws Exception {
    Story story = asked().after(ofHours(30));
    for (String person : List.of("bo", "cy", "di")) {
      story.after(ofMinutes(10)).by(person).messaged("m-" + person, "Same here");
    }
    Run run = Run.of(quiet(story, 1));

    assertThat(run.history(GAP))
        .containsExactly(
            "open low 2026-03-03T09:00:00Z",
            "open medium 2026-03-03T15:30:00Z",
            "open high 2026-03-04T09:00:00Z");
  }

  @Test
  void aMarkAsSolvedClosesIt() throws Exception {
    Story story = asked().after(ofHours(30)).by("bo").did(Verb.CLOSED, "c", a -> a.object("t"));

    assertThat(Run.of(quiet(story, 1)).history(GAP))
        .containsExactly("open low 2026-03-03T09:00:00Z", "resolved low 2026-03-03T15:00:00Z");
  }

  @Test
  void nothingIsLeftToReadOfAQuestionThatIsDeleted() throws Exception {
    Run run = Run.of(quiet(asked().after(ofHours(30)).deleted("d", "q"), 1));

    assertThat(run.gaps()).isEmpty();
    assertThat(run.history(GAP)).isEmpty();
    assertThat(run.result().written(dev.grapevine.sdk.Ports.GAPS))
        .last()
        .satisfies(gap -> assertThat(gap.tombstone()).isTrue());
  }

  /** Asked in chat on Monday at nine. */
  private static Story said() {
    return Story.at("2026-03-02T09:00:00Z")
        .in("general")
        .inThread("t")
        .inPublic()
        .by("ana")
        .messaged("q", "How do I rotate the signing key?");
  }

  @Test
  void aQuestionInChatIsFoundByWhatItSaysOnceItsAskerComesBackToIt() throws Exception {
    Run early = Run.of(quiet(said().after(ofHours(1)).messaged("n", "Anybody?"), 2));
    Run late = Run.of(quiet(said().after(ofHours(30)).messaged("n", "Anybody?"), 1));
    Run veryLate = Run.of(quiet(said().after(ofHours(50)).messaged("n", "Anybody?"), 1));

    assertThat(early.history(GAP))
        .containsExactly("open low 2026-03-03T09:00:00Z", "open medium 2026-03-04T09:00:00Z");
    assertThat(early.gap(GAP).subtype()).isEqualTo(UnansweredQuestion.CHAT);
    assertThat(late.history(GAP))
        .containsExactly("open low 2026-03-03T15:00:00Z", "open medium 2026-03-04T09:00:00Z");
    assertThat(veryLate.history(GAP)).containsExactly("open medium 2026-03-04T11:00:00Z");
  }

  @Test
  void aQuestionInChatIsMissedByNobodyAsLongAsItsAskerDoesNotComeBackFirst() throws Exception {
    Story writesOn = said().after(ofMinutes(59)).messaged("n", "It is the one of the boat.");
    Story toOthers = said().after(ofHours(1)).by("bo").messaged("m", "Which key do you mean?");
    toOthers.after(ofHours(1)).by("ana").messaged("n", "The signing key.");

    assertThat(Run.of(quiet(said(), 3)).gaps()).isEmpty();
    assertThat(Run.of(quiet(writesOn, 3)).gaps()).isEmpty();
    assertThat(Run.of(quiet(toOthers, 3)).gaps()).isEmpty();
    assertThat(Run.of(quiet(said().after(ofHours(3)), 1), "chat=all").history(GAP))
        .containsExactly("open low 2026-03-03T09:00:00Z");
  }

  @Test
  void aQuestionInChatIsMissedByThreeInTheSamePlaceAndNoLongerOnceOneTakesThatBack()
      throws Exception {
    Story story = said().after(ofHours(30));
    for (String person : List.of("bo", "cy", "di")) {
      story.after(ofMinutes(10)).by(person).messaged("m-" + person, "Same here");
    }
    story.after(ofHours(2)).deleted("d", "m-di");
    Run run = Run.of(quiet(story, 1));

    assertThat(run.history(GAP))
        .containsExactly(
            "open medium 2026-03-03T15:30:00Z", "resolved medium 2026-03-03T17:30:00Z");
  }

  @Test
  void countsBusinessHoursOnly() throws Exception {
    Story story = Story.at("2026-03-06T14:00:00Z").in("pay").inThread("t").inTeams("pay").by("ana");
    story.asked("q", "Who rotates the keys?");
    Run run = Run.of(quiet(story, 12), "sla=8h", "hours.pay=Europe/Berlin Mon-Fri 09:00-17:00");

    assertThat(run.history(Gaps.question("pay", "q")))
        .containsExactly(
            // Friday at 15:00 in Berlin has two hours left; six are Monday's.
            "open low 2026-03-09T14:00:00Z",
            "open medium 2026-03-10T14:00:00Z",
            "open high 2026-03-12T14:00:00Z");
  }

  @Test
  void theDeadlineIsThatOfNineOfTenOnceEnoughIsKnownAndStaysAsItWas() throws Exception {
    Story story = Story.at("2026-03-02T00:00:00Z").in("help").inPublic();
    for (int i = 0; i < 20; i++) {
      story.inThread("t" + i).by("ana").asked("q" + i, "Where is it?");
      story.after(ofHours(10)).by("bo").answered("a" + i, "q" + i, "There.");
      story.after(ofHours(2));
    }
    Instant asked = story.now();
    story.inThread("t").by("ana").asked("q", "Where is it now?");
    Run run =
        new Run(dev.grapevine.sdk.testing.JobTest.of(new KnowledgeGapsJob()).run(quiet(story, 5)));

    Gap gap = run.gap(GAP);
    // Waiting times are known to 9 %.
    assertThat(gap.numbers().get("sla")).isBetween(36_000.0, 36_000 * 1.1);
    assertThat(gap.openedAt())
        .isEqualTo(asked.plusMillis(Math.round(1000 * gap.numbers().get("sla"))));
  }

  @Test
  void whatIsNotHeardOfAnyMoreExpires() throws Exception {
    Run run = Run.of(asked().after(ofDays(40)).tick(), "retention=10d");

    assertThat(run.history(GAP))
        .endsWith("open high 2026-03-06T09:00:00Z", "expired high 2026-03-13T00:00:00Z");
  }

  @Test
  void namesWhoCouldHelpButNotTheAskerNorWhoDoesNotWantToBeNamed() throws Exception {
    Story story = Story.at("2026-03-01T09:00:00Z").in("help").inPublic();
    for (String person : List.of("ana", "cy", "di", "shy")) {
      story
          .inThread("old-" + person)
          .by("ed")
          .did(Verb.ASKED, "old-" + person, a -> a.tags(List.of("permits")).text("Which permit?"));
      story.after(ofMinutes(9)).by(person).answered("a-" + person, "old-" + person, "The blue.");
    }
    story.after(ofHours(5)).inThread("t").by("ana");
    story.did(Verb.ASKED, "q", a -> a.tags(List.of("permits")).text("Where is the permit?"));
    Run run = Run.of(quiet(story, 2), "opt-out=shy");

    assertThat(run.gap(GAP).helpers())
        .extracting(Expert::actor)
        .containsExactlyInAnyOrder("cy", "di");
    assertThat(run.gap(GAP).helpers())
        .allSatisfy(
            expert ->
                assertThat(expert.evidence())
                    .extracting(TopicEvidence::id)
                    .containsExactly("a-" + expert.actor()));
    assertThat(run.gap(GAP).about()).contains("tag:permits", "channel:help");
  }

  @Test
  void isTheSameInAnyOrderWithinThePatience() throws Exception {
    Story story = asked().after(ofHours(25));
    story.by("bo").answered("a", "q", "There.").after(ofSeconds(40)).deleted("d", "a");
    story.after(ofSeconds(40)).by("cy").answered("b", "q", "Or there.").after(ofSeconds(30));
    Story told = story.after(ofHours(2)).tick();
    var records = new java.util.ArrayList<>(told.records());
    java.util.Collections.swap(records, 1, 3);
    java.util.Collections.swap(records, 1, 2);

    assertThat(Run.of(told.retold(records)).standing()).isEqualTo(Run.of(told).standing());
  }

  @Test
  void aThreadMayHaveSeveralQuestions() throws Exception {
    Story story = asked().after(ofHours(1)).by("bo").answered("a", "q", "There.");
    story.after(ofHours(30)).by("cy").asked("q2", "And where is the key?");
    Run run = Run.of(quiet(story, 2));

    assertThat(run.gaps()).extracting(Gap::id).containsExactly(Gaps.question("org", "q2"));
    assertThat(run.gaps()).extracting(Gap::subject).containsExactly("t");
  }

  @Test
  void whatIsEditedIsReadAnew() throws Exception {
    Story story = Story.at("2026-03-02T09:00:00Z").in("general").inThread("t").inPublic().by("ana");
    story.messaged("q", "The key is rotated.").after(ofHours(1));
    story.edited("e", "q", 2, "How is the key rotated?");
    Run run = Run.of(quiet(story, 2), "chat=all");

    assertThat(run.gap(GAP).evidence().get(0).text()).isEqualTo("How is the key rotated?");
    assertThat(run.history(GAP)).first().isEqualTo("open low 2026-03-03T09:00:00Z");
  }
}

package dev.grapevine.gaps;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleExpertTest {
  private static final String TAG = Gaps.id(SingleExpert.TYPE, "org", "tag:tariffs");
  private static final String CODE = Gaps.id(SingleExpert.TYPE, "org", "code:shop/core/src");

  private static Story begin() {
    return Story.at("2026-03-02T09:00:00Z").inPublic();
  }

  /** Ana asks and a person answers, a minute apart. */
  private static Story answers(Story story, String person, int from, int to) {
    for (int i = from; i < to; i++) {
      story.inThread("t" + i).by("ana");
      story.did(Verb.ASKED, "q" + i, a -> a.tags(List.of("Tariffs")).text("How much is it?"));
      story.after(ofMinutes(1)).by(person).answered("a" + i, "q" + i, "Three.");
    }
    return story;
  }

  private static Story commits(Story story, String person, int from, int to) {
    for (int i = from; i < to; i++) {
      String file = "core/src/F" + i % 3 + ".java";
      story.in("shop").inThread(null).by(person).after(ofMinutes(1));
      story.did(Verb.COMMITTED, "c" + i, a -> a.text("Fix it").artifacts(List.of(file)));
    }
    return story;
  }

  @Test
  void opensAtTheEndOfTheHourInWhichTwentyContributionsAreOnePersons() throws Exception {
    Run run = Run.of(answers(begin(), "cy", 0, 21).after(ofHours(3)).tick());

    assertThat(run.history(TAG)).containsExactly("open high 2026-03-02T09:59:59.999Z");
    Gap gap = run.gap(TAG);
    assertThat(gap.numbers())
        .containsEntry("topShare", 1.0)
        .containsEntry("effectiveExperts", 1.0)
        .containsEntry("factor", 1.0)
        .containsEntry("demand", 42.0);
    assertThat(gap.why()).contains("100 %");
    assertThat(gap.helpers()).extracting(Expert::actor).containsExactly("cy");
    assertThat(gap.evidence()).extracting(TopicEvidence::actor).containsOnly("cy");
    ExpertiseDocument known =
        run.expertise().stream()
            .filter(document -> document.subject().equals("tag:tariffs"))
            .findFirst()
            .orElseThrow();
    assertThat(known.people()).extracting(Expert::actor).containsExactly("cy");
    assertThat(known.kind()).isEqualTo("tag");
    assertThat(known.name()).isEqualTo("tariffs");
    assertThat(known.activity()).isEqualTo(21);
  }

  @Test
  void nineteenAreTooFewAndTwoWhoKnowItAreEnough() throws Exception {
    Story few = answers(begin(), "cy", 0, 19);
    Story two = answers(answers(begin(), "cy", 0, 15), "di", 15, 30);

    assertThat(Run.of(few.after(ofHours(3)).tick()).gaps())
        .extracting(Gap::type)
        .doesNotContain(SingleExpert.TYPE);
    assertThat(Run.of(two.after(ofHours(3)).tick()).gaps())
        .extracting(Gap::type)
        .doesNotContain(SingleExpert.TYPE);
  }

  @Test
  void isResolvedWhenOthersHaveKnownItForTwoWeeksAndOpenAgainWhenTheyTakeThatBack()
      throws Exception {
    Story story = answers(begin(), "cy", 0, 30).after(ofDays(1));
    answers(answers(story, "di", 100, 130), "ed", 130, 160).after(ofDays(15)).tick();
    for (int i = 100; i < 160; i++) {
      story.by("di").deleted("d" + i, "a" + i);
    }
    Run run = Run.of(story.after(ofHours(3)).tick());

    assertThat(run.history(TAG))
        .containsExactly(
            "open high 2026-03-02T09:59:59.999Z",
            "resolved high 2026-03-17T10:59:59.999Z",
            "reopened high 2026-03-18T10:59:59.999Z");
  }

  @Test
  void getsWorseWithDemand() throws Exception {
    Story story = begin();
    for (int i = 0; i < 40; i++) {
      int number = i;
      story.in("wiki").inThread(null).by("cy").after(ofDays(3));
      story.did(Verb.CREATED, "w" + i, a -> a.object("doc" + number).tags(List.of("Tariffs")));
    }
    story.after(ofHours(2)).tick();
    answers(story.in("help"), "cy", 0, 20);
    Run run = Run.of(story.after(ofHours(2)).tick());

    assertThat(run.history(TAG)).hasSize(2);
    assertThat(run.history(TAG).get(0)).startsWith("open medium");
    assertThat(run.history(TAG).get(1)).startsWith("open high");
  }

  @Test
  void ofCodeTheTruckFactorDecides() throws Exception {
    Run alone = Run.of(commits(begin(), "cy", 0, 24).after(ofHours(3)).tick());
    // Each of them made a file that the other never touched.
    Story two = commits(begin(), "cy", 0, 24);
    for (int i = 0; i < 3; i++) {
      String file = "core/src/Di" + i + ".java";
      two.by("di").after(ofMinutes(1));
      two.did(Verb.COMMITTED, "d" + i, a -> a.text("Add it").artifacts(List.of(file)));
    }
    Run together = Run.of(two.after(ofHours(3)).tick());

    assertThat(alone.gap(CODE).numbers()).containsEntry("factor", 1.0);
    assertThat(alone.gap(CODE).subtype()).isEqualTo("code");
    assertThat(together.gaps()).extracting(Gap::id).doesNotContain(CODE);
    assertThat(together.expertise())
        .filteredOn(document -> document.subject().equals("code:shop/core/src"))
        .singleElement()
        .satisfies(document -> assertThat(document.factor()).isEqualTo(2));
  }

  @Test
  void anAcceptedAnswerCountsForMoreThanThreeOthers() throws Exception {
    Story story = answers(begin(), "cy", 0, 3);
    story.by("ana").did(Verb.ACCEPTED, "x", a -> a.object("a0"));
    Run run = Run.of(story.after(ofHours(3)).tick());

    assertThat(run.expertise())
        .filteredOn(document -> document.subject().equals("tag:tariffs"))
        .singleElement()
        .satisfies(
            document ->
                assertThat(document.expertise())
                    .isCloseTo(5 + 3 + 3, org.assertj.core.data.Offset.offset(0.01)));
  }

  @Test
  void whoAsksAndSearchesIsNoExpert() throws Exception {
    Run run = Run.of(answers(begin(), "cy", 0, 5).after(ofHours(3)).tick());

    assertThat(run.expertise())
        .isNotEmpty()
        .allSatisfy(
            document ->
                assertThat(document.people()).extracting(Expert::actor).containsExactly("cy"));
  }
}

package dev.grapevine.gaps;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.testing.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailedSearchTest {
  private static final String GAP = Gaps.id(FailedSearch.TYPE, "org", "quay permit");

  private static Story begin() {
    return Story.at("2026-03-02T09:00:00Z").inPublic();
  }

  private static Story search(Story story, String id, int results, int hidden) {
    return story.did(
        Verb.SEARCHED,
        id,
        a ->
            a.text("quay permit")
                .results(results)
                .attributes(Map.of(ToContributions.HIDDEN, "" + hidden)));
  }

  /** An hour apart, each by somebody else. */
  private static Story inVain(Story story, int from, int to) {
    for (int i = from; i < to; i++) {
      search(story.by("p" + i), "s" + i, 0, 0).after(ofHours(1));
    }
    return story;
  }

  private static Story found(Story story, int from, int to) {
    for (int i = from; i < to; i++) {
      search(story.by("p" + i), "f" + i, 3, 0).after(ofMinutes(2));
      int number = i;
      story.did(Verb.CLICKED, "c" + i, a -> a.object("doc").inReplyTo("f" + number));
      story.after(ofHours(1));
    }
    return story;
  }

  @Test
  void opensWithTheFifthPersonAndGetsWorseWithTheTenthAndTheTwentieth() throws Exception {
    Run run = Run.of(inVain(begin(), 0, 20).after(ofHours(1)).tick());

    assertThat(run.history(GAP))
        .containsExactly(
            "open low 2026-03-02T13:10:00Z",
            "open medium 2026-03-02T18:10:00Z",
            "open high 2026-03-03T04:10:00Z");
    Gap gap = run.gap(GAP);
    assertThat(gap.numbers()).containsEntry("people", 20.0).containsEntry("failed", 20.0);
    assertThat(gap.subtype()).isNull();
    assertThat(gap.evidence()).isEmpty();
    assertThat(run.everything()).doesNotContain("actor=p1");
  }

  @Test
  void fourPeopleAreTooFewHoweverOftenTheySearch() throws Exception {
    Story story = begin();
    for (int i = 0; i < 40; i++) {
      search(story.by("p" + i % 4), "s" + i, 0, 0).after(ofHours(1));
    }

    assertThat(Run.of(story.tick()).gaps()).isEmpty();
  }

  @Test
  void aHitThatNobodyFollowsIsNoneAndOneThatIsFollowedInTimeIs() throws Exception {
    Story ignored = begin();
    Story followed = begin();
    for (int i = 0; i < 6; i++) {
      search(ignored.by("p" + i), "s" + i, 3, 0).after(ofHours(1));
    }

    assertThat(Run.of(ignored.tick()).gaps()).hasSize(1);
    assertThat(Run.of(found(followed, 0, 6).tick()).gaps()).isEmpty();
  }

  @Test
  void onlyTheLastQueryBeforeAPauseCounts() throws Exception {
    Story story = begin();
    for (int i = 0; i < 6; i++) {
      search(story.by("p" + i), "s" + i, 0, 0).after(ofMinutes(3));
      search(story, "again" + i, 0, 0).after(ofHours(1));
    }

    assertThat(Run.of(story.tick()).gap(GAP).numbers()).containsEntry("searches", 6.0);
  }

  @Test
  void isAboutAccessWhereHitsAreHidden() throws Exception {
    Story story = begin();
    for (int i = 0; i < 6; i++) {
      search(story.by("p" + i), "s" + i, 0, 2).after(ofHours(1));
    }
    Gap gap = Run.of(story.tick()).gap(GAP);

    assertThat(gap.subtype()).isEqualTo(FailedSearch.ACCESS);
    assertThat(gap.why()).contains("may not see");
  }

  @Test
  void isResolvedOncePeopleFindItAndOpenAgainOnceTheyDoNot() throws Exception {
    Story story = inVain(begin(), 0, 5);
    found(story, 100, 140);
    inVain(story, 200, 260);
    Run run = Run.of(story.after(ofHours(1)).tick());

    assertThat(run.history(GAP))
        .element(1)
        .satisfies(told -> assertThat(told).startsWith("resolved low"));
    assertThat(run.history(GAP).get(2)).startsWith("reopened");
  }

  @Test
  void isResolvedAfterThirtyQuietDays() throws Exception {
    Run run = Run.of(inVain(begin(), 0, 5).after(ofDays(40)).tick());

    assertThat(run.history(GAP))
        .containsExactly("open low 2026-03-02T13:10:00Z", "resolved low 2026-04-01T13:10:00Z");
  }
}

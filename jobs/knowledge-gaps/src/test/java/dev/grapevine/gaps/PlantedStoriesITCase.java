package dev.grapevine.gaps;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import dev.grapevine.simulation.truth.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole job finds what was planted in the history of an organisation, and none of its kind. */
class PlantedStoriesITCase {
  private static final Instant START = Instant.parse("2026-03-04T09:45:00Z");
  private static final Duration LIVE = ofMinutes(15);

  private static List<Activity> events;
  private static List<Story> stories;
  private static List<Gap> gaps;

  @BeforeAll
  static void run() throws Exception {
    Simulation tidewater = new Simulation(Settings.of(7, START));
    Instant end = START.plus(LIVE);
    events = new ArrayList<>();
    tidewater.history().forEachRemaining(events::add);
    tidewater.between(START, end).forEachRemaining(events::add);
    var told = dev.grapevine.sdk.testing.Story.at(end.toString());
    events.forEach(told::happened);
    stories = tidewater.stories();
    JobResult result = JobTest.of(new KnowledgeGapsJob()).run(told.after(ofHours(4)).tick());
    assertThat(result.deadLetters()).isEmpty();
    gaps =
        result.documents(Ports.GAPS).values().stream().filter(gap -> gap.state().isOpen()).toList();
    System.out.printf("%,d events, %,d gaps are open%n", events.size(), gaps.size());
    gaps.stream()
        .map(gap -> "%s: %s in %s".formatted(gap.type(), gap.title(), gap.scope()))
        .sorted()
        .forEach(System.out::println);
  }

  private static Story story(String id) {
    return stories.stream().filter(story -> story.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Gap> of(String type) {
    return gaps.stream().filter(gap -> gap.type().equals(type)).toList();
  }

  private static boolean isAbout(Gap gap, Story story) {
    return story.terms().stream()
        .map(term -> term.toLowerCase(Locale.ROOT))
        .anyMatch(term -> term.contains(gap.title()) || gap.title().contains(term));
  }

  @Test
  void theQuestionThatNobodyAnswersIsFound() {
    Story unanswered = story("unanswered");

    assertThat(of(UnansweredQuestion.TYPE))
        .filteredOn(gap -> unanswered.threads().contains(gap.subject()))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.scope()).isEqualTo(unanswered.scope());
              assertThat(gap.channel()).isEqualTo(unanswered.channel());
              assertThat(gap.evidence())
                  .hasSize(3)
                  .extracting(TopicEvidence::actor)
                  .containsOnly(unanswered.people().get(0));
              assertThat(gap.helpers())
                  .isNotEmpty()
                  .extracting(Expert::actor)
                  .doesNotContain(unanswered.people().get(0));
            });
  }

  /** All of them were asked in so many words, and really have no reply by anybody else. */
  @Test
  void noOtherQuestionIsThereThatWasAnsweredInTime() {
    assertThat(of(UnansweredQuestion.TYPE))
        .isNotEmpty()
        .allSatisfy(
            gap -> {
              assertThat(gap.subtype()).isNull();
              TopicEvidence question = gap.evidence().get(0);
              assertThat(events)
                  .filteredOn(event -> gap.subject().equals(event.thread()))
                  .filteredOn(event -> event.verb() == Verb.ANSWERED)
                  .filteredOn(event -> event.time().isAfter(question.time()))
                  .allMatch(event -> event.actor().equals(question.actor()));
            });
  }

  @Test
  void theSearchesInVainAreFoundAndNoOthers() {
    Story failed = story("failed-search");
    Story hidden = story("hidden-search");

    assertThat(of(FailedSearch.TYPE)).anyMatch(gap -> isAbout(gap, failed));
    assertThat(of(FailedSearch.TYPE)).anyMatch(gap -> isAbout(gap, hidden));
    assertThat(of(FailedSearch.TYPE))
        .allSatisfy(
            gap -> {
              boolean access = FailedSearch.ACCESS.equals(gap.subtype());
              assertThat(isAbout(gap, access ? hidden : failed)).isTrue();
              assertThat(gap.scope()).isEqualTo("org");
            });
  }

  /** Who is about to leave is the only one who knows that subject, too. */
  @Test
  void theSingleExpertIsFoundAndNoOther() {
    Story expert = story("sole-expert");
    Story leaver = story("leaver");

    assertThat(of(SingleExpert.TYPE))
        .filteredOn(gap -> isAbout(gap, expert))
        .isNotEmpty()
        .allSatisfy(
            gap -> {
              assertThat(gap.numbers().get("topShare")).isEqualTo(1);
              assertThat(gap.helpers()).hasSize(1);
            });
    assertThat(of(SingleExpert.TYPE))
        .allMatch(gap -> gap.state() == GapState.OPEN)
        .allMatch(
            gap ->
                isAbout(gap, expert)
                    || isAbout(gap, leaver)
                    || leaver.terms().get(0).contains(gap.title()));
  }
}

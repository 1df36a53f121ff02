package dev.grapevine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.truth.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds every story against the events. */
class StoriesTest {
  private static final Instant START = Tidewater.START;

  private static Stream<Activity> of(Story story) {
    Set<String> threads = Set.copyOf(story.threads());
    return Tidewater.EVENTS.stream()
        .filter(event -> event.thread() != null && threads.contains(event.thread()));
  }

  private static Stream<Activity> saying(String term) {
    return Tidewater.EVENTS.stream()
        .filter(
            event -> (event.title() + " " + event.text()).toLowerCase(Locale.ROOT).contains(term));
  }

  private static Set<String> threads(Story story) {
    return Set.copyOf(story.threads());
  }

  private static long people(Stream<Activity> events) {
    return events.map(Activity::actor).distinct().count();
  }

  private static LocalDate date(Activity event) {
    return LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
  }

  @Test
  void everyStoryHasAGroundTruth() {
    List<Story> stories = Tidewater.SIMULATION.stories();
    assertThat(stories).hasSize(17).extracting(Story::id).doesNotHaveDuplicates();
    assertThat(stories).allMatch(story -> !story.people().isEmpty() && !story.objects().isEmpty());
    assertThat(stories).allMatch(story -> Tidewater.PEOPLE.keySet().containsAll(story.people()));
    assertThat(stories)
        .flatExtracting(Story::terms)
        .allMatch(term -> term.equals(term.toLowerCase(Locale.ROOT)));
  }

  @Test
  void anIncidentIsGoingOnAtTheStart() {
    Story story = Tidewater.story("incident-now");
    assertThat(story.start()).isEqualTo(START.minus(Duration.ofMinutes(20)));
    assertThat(of(story).findFirst().orElseThrow().time()).isEqualTo(story.start());
    assertThat(people(of(story).filter(event -> event.time().isBefore(START))))
        .isGreaterThanOrEqualTo(15);
    // The service is named in everyday life as well, the error only now.
    String error = story.terms().get(1);
    assertThat(saying(error))
        .allMatch(event -> threads(story).contains(String.valueOf(event.thread())));
    for (String term : story.terms()) {
      assertThat(people(saying(term).filter(event -> !event.time().isBefore(story.start()))))
          .isGreaterThan(8);
    }
  }

  @Test
  void anotherIncidentBeginsTwoMinutesLater() {
    Story story = Tidewater.story("incident-next");
    Instant begin = START.plus(Duration.ofMinutes(2));
    assertThat(story.start()).isEqualTo(begin);
    assertThat(of(story).findFirst().orElseThrow().time()).isEqualTo(begin);
    assertThat(
            people(
                of(story)
                    .filter(event -> event.verb() != Verb.REACTED)
                    .filter(event -> event.time().isBefore(begin.plus(Duration.ofMinutes(6))))))
        .isGreaterThanOrEqualTo(8);
    for (String term : story.terms()) {
      assertThat(saying(term)).allMatch(event -> !event.time().isBefore(begin));
    }
  }

  @Test
  void theTechnologyRisesSlowly() {
    Story story = Tidewater.story("technology");
    long[] weeks = new long[8];
    saying(story.terms().get(0))
        .filter(event -> event.time().isBefore(START))
        .forEach(
            event ->
                weeks[
                    Math.max(0, 7 - (int) (Duration.between(event.time(), START).toDays() / 7))]++);
    assertThat(weeks[0]).isBetween(1L, 12L);
    assertThat(weeks[3]).isGreaterThan(weeks[0]);
    assertThat(weeks[5]).isGreaterThan(weeks[3]);
    assertThat(weeks[7]).isGreaterThan(40).isLessThan(200);
    assertThat(people(saying(story.terms().get(0)))).isGreaterThan(40);
  }

  @Test
  void onEveryMondayTheWeekIsPlanned() {
    Story story = Tidewater.story("monday-planning");
    Set<LocalDate> dates =
        of(story)
            .filter(event -> event.title() != null)
            .map(StoriesTest::date)
            .collect(Collectors.toSet());
    LocalDate monday = LocalDate.parse("2025-08-11");
    for (int week = 0; week < 30; week++) {
      assertThat(dates).contains(monday.plusWeeks(week));
    }
    assertThat(dates).hasSize(30);
    assertThat(saying("weekly planning").filter(event -> date(event).isEqual(monday))).isNotEmpty();
    assertThat(saying("weekly planning"))
        .allMatch(event -> threads(story).contains(String.valueOf(event.thread())));
  }

  @Test
  void atEveryMonthsEndTheBooksAreClosed() {
    Story story = Tidewater.story("month-end");
    assertThat(of(story).filter(event -> event.title() != null).map(StoriesTest::date).distinct())
        .containsExactly(
            LocalDate.parse("2025-08-29"),
            LocalDate.parse("2025-09-30"),
            LocalDate.parse("2025-10-31"),
            LocalDate.parse("2025-11-28"),
            LocalDate.parse("2025-12-31"),
            LocalDate.parse("2026-01-30"),
            LocalDate.parse("2026-02-27"));
    assertThat(saying("month-end close"))
        .allMatch(event -> threads(story).contains(String.valueOf(event.thread())));
  }

  @Test
  void theSpammerPostsInManyChannels() {
    Story story = Tidewater.story("spammer");
    assertThat(story.people()).hasSize(1);
    List<Activity> posts = of(story).toList();
    assertThat(posts)
        .hasSizeGreaterThan(15)
        .allMatch(post -> post.actor().equals(story.people().get(0)));
    assertThat(posts.stream().map(Activity::channel).distinct().count()).isGreaterThanOrEqualTo(5);
    assertThat(saying("raffle")).allMatch(event -> event.actor().equals(story.people().get(0)));
  }

  @Test
  void theDebateIsOneThreadOfManyPeople() {
    Story story = Tidewater.story("debate");
    assertThat(story.threads()).hasSize(1);
    assertThat(people(of(story).filter(event -> event.time().isBefore(START)))).isGreaterThan(15);
    assertThat(of(story)).allMatch(event -> date(event).equals(LocalDate.parse("2026-03-04")));
  }

  @Test
  void theNewChannelIsNew() {
    Story story = Tidewater.story("new-channel");
    List<Activity> there =
        Tidewater.EVENTS.stream().filter(event -> story.channel().equals(event.channel())).toList();
    assertThat(there)
        .hasSizeGreaterThan(40)
        .allMatch(event -> !event.time().isBefore(story.start()));
    assertThat(people(there.stream())).isGreaterThan(12);
    assertThat(story.start()).isAfter(START.minus(Duration.ofDays(6)));
  }

  @Test
  void nobodyAnswersTheQuestionOfYesterday() {
    Story story = Tidewater.story("unanswered");
    List<Activity> said = of(story).filter(event -> event.verb() != Verb.REACTED).toList();
    assertThat(said.get(0).verb()).isEqualTo(Verb.ASKED);
    assertThat(date(said.get(0))).isEqualTo(LocalDate.parse("2026-03-03"));
    assertThat(said).hasSize(3).allMatch(event -> event.actor().equals(said.get(0).actor()));
  }

  @Test
  void theSearchesFindNothing() {
    Story story = Tidewater.story("failed-search");
    List<Activity> searches =
        Tidewater.EVENTS.stream()
            .filter(event -> event.verb() == Verb.SEARCHED)
            .filter(event -> story.objects().contains(event.object()))
            .toList();
    assertThat(searches).hasSizeGreaterThan(20).allMatch(event -> event.results() == 0);
    assertThat(people(searches.stream())).isGreaterThan(12);
    assertThat(searches).allMatch(event -> event.attributes().isEmpty());
  }

  @Test
  void theHiddenPageIsThereForOneTeam() {
    Story story = Tidewater.story("hidden-search");
    Activity page =
        Tidewater.EVENTS.stream()
            .filter(event -> event.verb() == Verb.CREATED)
            .filter(event -> event.object().equals("docs/people/relocation-allowance"))
            .findFirst()
            .orElseThrow();
    assertThat(page.visibility()).isEqualTo(Visibility.TEAM);
    assertThat(page.audience()).containsExactly("team/people");
    List<Activity> searches =
        Tidewater.EVENTS.stream()
            .filter(event -> event.verb() == Verb.SEARCHED)
            .filter(event -> story.objects().contains(event.object()))
            .toList();
    assertThat(searches).allMatch(event -> event.results() == 0);
    assertThat(searches).allMatch(event -> event.attributes().get("hidden").equals("1"));
    assertThat(searches)
        .noneMatch(event -> Tidewater.PEOPLE.get(event.actor()).team().equals("team/people"));
    assertThat(people(searches.stream())).isGreaterThanOrEqualTo(8);
  }

  @Test
  void theExpertAnswersEverythingAndWritesEveryFile() {
    Story story = Tidewater.story("sole-expert");
    Map<String, Long> answers = new HashMap<>();
    of(story)
        .filter(event -> event.verb() == Verb.ANSWERED)
        .forEach(event -> answers.merge(event.actor(), 1L, Long::sum));
    assertThat(answers).hasSize(1);
    String expert = answers.keySet().iterator().next();
    assertThat(answers.get(expert)).isGreaterThan(12);
    assertThat(
            Tidewater.EVENTS.stream()
                .filter(
                    event ->
                        event.artifacts().stream()
                            .anyMatch(file -> file.startsWith("payments/tariffs/"))))
        .hasSizeGreaterThan(20)
        .allMatch(event -> event.actor().equals(expert));
    long asked =
        of(story)
            .filter(event -> event.inReplyTo() == null && event.verb().kind() == Verb.Kind.CONTENT)
            .count();
    assertThat(asked).isGreaterThan(30);
  }

  @Test
  void theLeaverSaysSoAndIsGone() {
    Story story = Tidewater.story("leaver");
    Activity left =
        Tidewater.EVENTS.stream()
            .filter(event -> event.verb() == Verb.PERSON_LEFT)
            .findFirst()
            .orElseThrow();
    assertThat(left.time()).isEqualTo(START.plus(Duration.ofMinutes(30)));
    assertThat(
            of(story)
                .filter(event -> event.time().equals(story.start()))
                .findFirst()
                .orElseThrow()
                .actor())
        .isEqualTo(left.actor());
    assertThat(of(story).filter(event -> event.verb() == Verb.ANSWERED))
        .hasSizeGreaterThan(15)
        .allMatch(event -> event.actor().equals(left.actor()));
    assertThat(Tidewater.EVENTS.stream().filter(event -> event.time().isAfter(left.time())))
        .noneMatch(event -> event.actor().equals(left.actor()) && event.verb() != Verb.MESSAGED);
  }

  @Test
  void theStaleDocumentIsReadAndNeverTouched() {
    Story story = Tidewater.story("stale-document");
    String document = story.objects().get(0);
    Map<Verb, Long> verbs =
        Tidewater.EVENTS.stream()
            .filter(event -> event.object().equals(document))
            .collect(Collectors.groupingBy(Activity::verb, Collectors.counting()));
    assertThat(verbs)
        .doesNotContainKeys(Verb.EDITED, Verb.VERIFIED)
        .containsEntry(Verb.CREATED, 1L);
    assertThat(story.start()).isBefore(START.minus(Duration.ofDays(180)));
    Instant recent = START.minus(Duration.ofDays(30));
    assertThat(
            people(
                Tidewater.between(recent, START)
                    .filter(
                        event -> event.verb() == Verb.VIEWED && event.object().equals(document))))
        .isGreaterThan(30);
  }

  @Test
  void everyOtherDocumentIsLookedAfter() {
    String stale = Tidewater.story("stale-document").objects().get(0);
    Instant recent = START.minus(Duration.ofDays(170));
    Set<String> kept =
        Tidewater.EVENTS.stream()
            .filter(event -> event.verb() == Verb.EDITED || event.verb() == Verb.VERIFIED)
            .filter(event -> event.time().isAfter(recent))
            .map(Activity::object)
            .collect(Collectors.toSet());
    Set<String> old =
        Tidewater.EVENTS.stream()
            .filter(event -> event.verb() == Verb.CREATED && event.time().isBefore(recent))
            .filter(event -> event.object().matches("docs/[a-z]+/[a-z-]+"))
            .map(Activity::object)
            .collect(Collectors.toSet());
    assertThat(old).hasSizeGreaterThan(60).contains(stale);
    old.remove(stale);
    assertThat(kept).containsAll(old);
  }

  @Test
  void theQuestionIsAskedAgainAndAgain() {
    Story story = Tidewater.story("repeated-question");
    List<Activity> asked = of(story).filter(event -> event.verb() == Verb.ASKED).toList();
    assertThat(asked).hasSizeGreaterThanOrEqualTo(8);
    assertThat(people(asked.stream())).isGreaterThanOrEqualTo(6);
    assertThat(of(story).filter(event -> event.verb() == Verb.ANSWERED))
        .allMatch(event -> event.artifacts().contains("docs/people/parental-leave-form"));
  }

  @Test
  void reviewsOfOneTeamAreSlow() {
    Story story = Tidewater.story("slow-review");
    Map<String, Instant> requested = new HashMap<>();
    Map<String, List<Long>> hours = new HashMap<>();
    Tidewater.between(story.start(), START.plus(Tidewater.LIVE))
        .forEach(
            event -> {
              if (event.verb() == Verb.REQUESTED_REVIEW) {
                requested.put(event.object(), event.time());
              } else if (event.verb() == Verb.REVIEWED && requested.containsKey(event.object())) {
                long waited =
                    Duration.between(requested.remove(event.object()), event.time()).toHours();
                hours.computeIfAbsent(event.channel(), channel -> new ArrayList<>()).add(waited);
              }
            });
    assertThat(hours.get(story.channel())).hasSizeGreaterThan(20).allMatch(waited -> waited >= 4);
    hours.remove(story.channel());
    hours.forEach(
        (channel, waited) ->
            assertThat(waited.stream().sorted().toList().get(waited.size() / 2))
                .as(channel)
                .isLessThan(8));
    assertThat(
            requested.keySet().stream()
                .filter(story.objects()::contains)
                .filter(change -> requested.get(change).isBefore(START.minus(Duration.ofDays(1)))))
        .isNotEmpty();
  }

  @Test
  void oneTeamHasStoppedLearning() {
    Story story = Tidewater.story("stopped-learning");
    List<Activity> learning =
        Tidewater.EVENTS.stream()
            .filter(event -> event.verb() == Verb.COMPLETED || event.verb() == Verb.ASKED)
            .filter(event -> Tidewater.PEOPLE.get(event.actor()).team().equals(story.scope()))
            .filter(event -> !event.time().isBefore(story.start()))
            .filter(event -> event.verb() == Verb.COMPLETED || !inAnotherStory(event))
            .toList();
    assertThat(learning).isEmpty();
    long before =
        Tidewater.EVENTS.stream()
            .filter(event -> event.verb() == Verb.COMPLETED)
            .filter(event -> event.audience().contains(story.scope()))
            .filter(event -> event.time().isBefore(story.start()))
            .count();
    assertThat(before).isGreaterThan(150);
  }

  private static boolean inAnotherStory(Activity event) {
    return Tidewater.SIMULATION.stories().stream()
        .anyMatch(story -> threads(story).contains(String.valueOf(event.thread())));
  }
}

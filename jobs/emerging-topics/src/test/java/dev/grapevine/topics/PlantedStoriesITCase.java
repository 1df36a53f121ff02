package dev.grapevine.topics;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.truth.StoryKind;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole job finds what was planted in the history of an organisation, once, and when. */
class PlantedStoriesITCase {
  private static final Instant START = Instant.parse("2026-03-04T09:45:00Z");
  private static final Duration LIVE = ofMinutes(15);
  private static final Duration SOON = ofMinutes(10);
  private static final Duration YOUNG = ofDays(28);

  private static final Map<String, Activity> EVENTS = new HashMap<>();

  /** When something was first said in a scope. */
  private static final Map<String, Instant> SCOPES = new TreeMap<>();

  private static List<Story> stories;
  private static List<TopicTransition> alarms;
  private static Map<String, Topic> topics;

  @BeforeAll
  static void run() throws Exception {
    Simulation tidewater = new Simulation(Settings.of(7, START));
    Instant end = START.plus(LIVE);
    var told = dev.grapevine.sdk.testing.Story.at(end.toString());
    List<Activity> events = new ArrayList<>();
    tidewater.history().forEachRemaining(events::add);
    tidewater.between(START, end).forEachRemaining(events::add);
    for (Activity event : events) {
      told.happened(event);
      EVENTS.put(event.id(), event);
      for (String scope : new Readers(event.visibility(), event.audience()).scopes()) {
        SCOPES.putIfAbsent(scope, event.time());
      }
    }
    assertThat(EVENTS).hasSameSizeAs(events);
    stories = tidewater.stories();
    JobResult result = JobTest.of(new EmergingTopicsJob()).run(told.after(ofHours(2)).tick());
    assertThat(result.deadLetters()).isEmpty();
    alarms =
        result.values(Ports.TOPIC_TRANSITIONS).stream()
            .filter(transition -> transition.state() == TopicState.EMERGING)
            .toList();
    topics =
        result.documents(Ports.TOPICS).values().stream()
            .collect(Collectors.toMap(Topic::id, topic -> topic));
    System.out.printf("%,d events, %d alarms%n", events.size(), alarms.size());
    for (Story story : stories) {
      for (TopicTransition alarm : of(story)) {
        System.out.printf(
            "%s: \"%s\" in %s, %s after it began%n",
            story.id(),
            alarm.name(),
            alarm.scope(),
            Duration.between(story.start(), alarm.emergedAt()));
      }
    }
  }

  private static Story story(String id) {
    return stories.stream().filter(story -> story.id().equals(id)).findFirst().orElseThrow();
  }

  /** The alarms that say what gives the story away, or rest on it for the most part. */
  private static List<TopicTransition> of(Story story) {
    return alarms.stream()
        .filter(alarm -> says(alarm, story) || 2 * evidence(alarm, story) > alarm.evidence().size())
        .toList();
  }

  private static boolean says(TopicTransition alarm, Story story) {
    return isMadeOf(alarm.name(), story)
        || alarm.terms().stream().anyMatch(term -> isMadeOf(term, story));
  }

  private static boolean isMadeOf(String words, Story story) {
    String spaced = " " + words.toLowerCase(Locale.ROOT) + " ";
    return story.terms().stream().anyMatch(term -> spaced.contains(" " + term + " "));
  }

  private static long evidence(TopicTransition alarm, Story story) {
    Set<String> objects = Set.copyOf(story.objects());
    return alarm.evidence().stream()
        .filter(id -> objects.contains(EVENTS.get(id).object()))
        .count();
  }

  private static void isAlarmSoon(String id) {
    Story story = story(id);
    assertThat(of(story))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.scope()).isEqualTo(story.scope());
              assertThat(alarm.emergedAt()).isBetween(story.start(), story.start().plus(SOON));
              assertThat(alarm.name()).matches(name -> isMadeOf(name, story));
              assertThat(evidence(alarm, story)).isEqualTo(alarm.evidence().size());
              assertThat(alarm.evidence())
                  .hasSizeGreaterThanOrEqualTo(4)
                  .extracting(activity -> EVENTS.get(activity).actor())
                  .doesNotHaveDuplicates();
            });
    Topic topic = topics.get(of(story).get(0).topic());
    assertThat(topic.name()).matches(name -> isMadeOf(name, story));
    assertThat(topic.evidence())
        .hasSize(Topic.MAX_EVIDENCE)
        .extracting(TopicEvidence::actor)
        .doesNotHaveDuplicates()
        .isSubsetOf(story.people());
  }

  @Test
  void theIncidentOfTheMorningIsAnAlarmWithinMinutes() {
    isAlarmSoon("incident-now");
  }

  @Test
  void theIncidentAfterTheStartIsAnAlarmWithinMinutes() {
    isAlarmSoon("incident-next");
  }

  @Test
  void theSlowRiseIsFoundAfterItsStart() {
    Story technology = story("technology");

    assertThat(of(technology))
        .isNotEmpty()
        .allSatisfy(alarm -> assertThat(alarm.emergedAt()).isAfter(technology.start()));
  }

  @Test
  void anAdvertisementIsNone() {
    assertThat(stories).anyMatch(story -> story.kind() == StoryKind.SPAM);
    assertThat(stories)
        .filteredOn(story -> story.kind() == StoryKind.SPAM)
        .allSatisfy(story -> assertThat(of(story)).isEmpty());
  }

  @Test
  void aRitualIsNone() {
    assertThat(stories).filteredOn(story -> story.kind() == StoryKind.RITUAL).hasSize(2);
    assertThat(stories)
        .filteredOn(story -> story.kind() == StoryKind.RITUAL)
        .allSatisfy(story -> assertThat(of(story)).isEmpty());
  }

  @Test
  void whatIsFoundIsFoundInOnePiece() {
    List<Long> pieces =
        stories.stream()
            .filter(story -> story.expected().equals(Story.EMERGING))
            .map(story -> of(story).stream().map(TopicTransition::topic).distinct().count())
            .filter(count -> count > 0)
            .toList();

    assertThat(pieces).hasSizeGreaterThanOrEqualTo(3);
    assertThat(pieces.stream().mapToLong(count -> count).average().orElseThrow())
        .isLessThanOrEqualTo(1.2);
  }

  @Test
  void aYoungScopeIsQuiet() {
    assertThat(SCOPES).containsKey(Readers.ORG_SCOPE).hasSizeGreaterThan(3);
    Map<String, Map<LocalDate, Long>> counts =
        alarms.stream()
            .filter(alarm -> alarm.emergedAt().isBefore(SCOPES.get(alarm.scope()).plus(YOUNG)))
            .collect(
                Collectors.groupingBy(
                    TopicTransition::scope,
                    Collectors.groupingBy(
                        alarm -> LocalDate.ofInstant(alarm.emergedAt(), ZoneOffset.UTC),
                        Collectors.counting())));

    assertThat(counts.values())
        .allSatisfy(days -> assertThat(days.values()).allMatch(count -> count <= 1));
  }
}

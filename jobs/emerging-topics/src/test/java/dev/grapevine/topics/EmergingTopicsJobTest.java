package dev.grapevine.topics;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicChange;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.launch.Jobs;
import dev.grapevine.sdk.runtime.JobPorts;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.sdk.testing.Story;
import dev.grapevine.sdk.testing.StreamJobContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmergingTopicsJobTest extends StreamJobContract {
  private static final int DAYS = 31;

  @Override
  protected StreamJob job() {
    return new EmergingTopicsJob();
  }

  /**
   * After a month of small talk, five people speak of one thing within minutes, and again an hour
   * later; so do those of a team. A day later all is quiet.
   */
  @Override
  protected Story story() {
    Story story = Story.at("2026-03-02T09:00:00Z").in("general").inTeams("team/pay").inPublic();
    for (int day = 0; day < DAYS; day++) {
      story.by("ana").inPublic().messaged("a" + day, "Hello").after(ofMinutes(1));
      story.by("bo").inTeams("team/pay").messaged("b" + day, "Fine");
      story.after(ofDays(1).minus(ofMinutes(1)));
    }
    people(story.inPublic(), "kraken", "The Kraken outage is back");
    story.by("eve").inThread("t-eve").inPrivate().messaged("canary", "Kraken canary");
    people(story.inTeams("team/pay"), "audit", "The Goblin audit is on Friday");
    story.inPublic().by("kraken-0").inThread("k0");
    story.edited("e1", "kraken-0", 2, "The Kraken outage is back, says Hydra");
    story.by("kraken-1").inThread("k1").deleted("d1", "kraken-1");
    story.after(ofMinutes(90));
    people(story, "again", "The Kraken outage goes on");
    story.after(ofMinutes(-50)).by("late").inThread("late").messaged("late", "Kraken, late");
    return story.inThread(null).after(ofDays(4)).tick();
  }

  private static void people(Story story, String name, String text) {
    for (int i = 0; i < 6; i++) {
      String person = name + "-" + i;
      story.by(person).inThread(name + i).messaged(person, text).after(ofMinutes(2));
    }
  }

  @Override
  protected Duration retention() {
    return ofDays(93);
  }

  private static Topic topic(JobResult result, String scope) {
    return result.documents(Ports.TOPICS).values().stream()
        .filter(topic -> topic.scope().equals(scope))
        .reduce(
            (one, other) -> {
              throw new AssertionError("Two topics: " + one + " and " + other);
            })
        .orElseThrow(() -> new AssertionError("No topic in " + scope));
  }

  @Test
  void readsActivitiesAndWritesTopicsAndWhatIsHot() {
    JobPorts ports = JobPorts.of(Jobs.load().named(List.of("emerging-topics")).get(0));

    assertThat(ports.reads()).containsExactly(Ports.ACTIVITIES);
    assertThat(ports.writes()).containsExactly(Ports.TOPIC_TRANSITIONS);
    assertThat(ports.documents()).containsExactly(Ports.TOPICS, Ports.TRENDING);
    assertThat(ports.configType()).contains(EmergingTopicsConfig.class);
  }

  @Test
  void whatManySpeakOfBecomesATopicThatComesAndGoes() throws Exception {
    JobResult result = JobTest.of(job()).run(story());

    Topic topic = topic(result, "org");
    assertThat(topic.name()).isEqualTo("Kraken outage");
    assertThat(topic.terms()).contains("kraken", "outage", "kraken outage");
    assertThat(topic.visibility()).isEqualTo(Visibility.ORG);
    assertThat(topic.people()).isGreaterThanOrEqualTo(6);
    assertThat(topic.sparkline()).hasSize(Topic.SPARKLINE_DAYS);
    assertThat(topic.channels()).containsExactly("general");
    assertThat(topic.history())
        .extracting(TopicChange::state)
        .containsExactly(
            TopicState.EMERGING, TopicState.TRENDING, TopicState.FADING, TopicState.CLOSED);
    assertThat(topic.evidence()).hasSize(Topic.MAX_EVIDENCE);
    assertThat(topic.evidence()).extracting(TopicEvidence::actor).doesNotHaveDuplicates();
    // Five people have spoken of it by then, each once, two minutes apart.
    assertThat(topic.emergedAt()).isEqualTo("2026-04-02T09:09:00Z");

    assertThat(result.values(Ports.TOPIC_TRANSITIONS))
        .filteredOn(told -> told.scope().equals("org"))
        .extracting(TopicTransition::state)
        .containsExactly(
            TopicState.EMERGING, TopicState.TRENDING, TopicState.FADING, TopicState.CLOSED);
  }

  @Test
  void eachScopeHasItsOwn() throws Exception {
    JobResult result = JobTest.of(job()).run(story());

    Topic topic = topic(result, "team/pay");
    assertThat(topic.visibility()).isEqualTo(Visibility.TEAM);
    assertThat(topic.terms()).contains("goblin").doesNotContain("kraken");
    assertThat(topic(result, "org").terms()).doesNotContain("goblin");
  }

  @Test
  void whatIsPrivateOrDeletedIsNotShown() throws Exception {
    JobResult result = JobTest.of(job()).run(story());

    assertThat(result.written(Ports.TOPICS).toString()).doesNotContain("canary");
    assertThat(result.values(Ports.TOPIC_TRANSITIONS).toString()).doesNotContain("canary");
    assertThat(topic(result, "org").evidence())
        .extracting(TopicEvidence::id)
        .doesNotContain("kraken-1");
  }

  /** A month of small talk, and then six people who speak of one thing. */
  private static Story outage() {
    Story story = Story.at("2026-03-02T09:00:00Z").in("general").inPublic();
    for (int day = 0; day < DAYS; day++) {
      story.by("ana").messaged("a" + day, "Hello").after(ofDays(1));
    }
    people(story, "kraken", "The Kraken outage is back");
    return story.after(ofMinutes(10));
  }

  private static void isGone(JobResult result) {
    assertThat(result.documents(Ports.TOPICS)).isEmpty();
    List<TopicTransition> told = List.copyOf(result.values(Ports.TOPIC_TRANSITIONS));
    TopicTransition last = told.get(told.size() - 1);
    assertThat(last.tombstone()).isTrue();
    assertThat(last.state()).isEqualTo(TopicState.CLOSED);
    assertThat(last.name()).isEmpty();
    assertThat(last.topic()).isEqualTo(told.get(0).topic());
    List<Trending> lists = List.copyOf(result.written(Ports.TRENDING));
    assertThat(lists.get(lists.size() - 1).entries()).isEmpty();
    assertThat(lists.get(lists.size() - 1).time()).isEqualTo(last.time());
  }

  @Test
  void aTopicOfDeletedMessagesIsGone() throws Exception {
    Story story = outage();
    for (int i = 0; i < 6; i++) {
      story.by("kraken-" + i).inThread("kraken" + i).deleted("d" + i, "kraken-" + i);
    }

    isGone(JobTest.of(job()).run(story.after(ofHours(2)).tick()));
  }

  @Test
  void aTopicIsGoneFromWhereItsMessagesMayNotBeReadAnyMore() throws Exception {
    Story story = outage().inTeams("team/pay");
    for (int i = 0; i < 6; i++) {
      story.by("kraken-" + i).inThread("kraken" + i);
      story.edited("e" + i, "kraken-" + i, 2, "The Kraken outage is back").after(ofMinutes(1));
    }

    isGone(JobTest.of(job()).run(story.after(ofHours(2)).tick()));
  }

  @Test
  void aTopicThatIsOverIsGoneAsWell() throws Exception {
    Story story = outage().after(ofDays(9));
    for (int i = 0; i < 6; i++) {
      story.by("kraken-" + i).inThread("kraken" + i).deleted("d" + i, "kraken-" + i);
    }
    JobResult result = JobTest.of(job()).run(story.after(ofHours(2)).tick());

    assertThat(result.documents(Ports.TOPICS)).isEmpty();
    assertThat(result.values(Ports.TOPIC_TRANSITIONS))
        .filteredOn(TopicTransition::tombstone)
        .hasSize(1);
  }

  @Test
  void whatIsHotCoolsDown() throws Exception {
    JobResult result = JobTest.of(job()).run(story());

    List<Trending> lists =
        result.written(Ports.TRENDING).stream().filter(list -> list.scope().equals("org")).toList();
    assertThat(lists.get(0).entries()).isNotEmpty();
    assertThat(lists)
        .anySatisfy(
            list ->
                assertThat(list.entries())
                    .filteredOn(entry -> topic(result, "org").id().equals(entry.topic()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.name()).isEqualTo("Kraken outage")));
    assertThat(lists.get(lists.size() - 1).entries()).isEmpty();
  }

  @Test
  void withMorePatienceTheAlarmIsTheSame() throws Exception {
    Topic patient =
        topic(
            JobTest.of(job())
                .set("jobs.emerging-topics.patience=2h")
                .run(story().after(ofHours(9)).tick()),
            "org");

    assertThat(patient.emergedAt()).isEqualTo("2026-04-02T09:09:00Z");
  }
}

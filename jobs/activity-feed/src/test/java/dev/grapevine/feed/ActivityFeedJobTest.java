package dev.grapevine.feed;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.launch.Jobs;
import dev.grapevine.sdk.runtime.JobPorts;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.sdk.testing.Story;
import dev.grapevine.sdk.testing.StreamJobContract;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityFeedJobTest extends StreamJobContract {

  @Override
  protected StreamJob job() {
    return new ActivityFeedJob();
  }

  @Override
  protected Story story() {
    return Story.at("2026-03-02T09:00:00Z")
        .in("payments")
        .inThread("keys")
        .asked("q1", "How do I rotate the signing kee?")
        .after(ofMinutes(1))
        .edited("e1", "q1", 2, "How do I rotate the signing key?")
        .after(ofMinutes(5))
        .by("bo")
        .answered("a1", "q1", "With the rotate command.")
        .after(ofMinutes(1))
        .by("cy")
        .reacted("r1", "a1")
        .after(ofMinutes(1))
        .by("di")
        .reacted("r2", "a1")
        .undid("u1", "r2", "a1")
        .inThread(null)
        .messaged("m1", "Wrong channel, sorry")
        .after(ofMinutes(2))
        .deleted("d1", "m1")
        .inTeams("team/pay")
        .messaged("m2", "The audit is on Friday.")
        .inPrivate()
        .messaged("m3", "canary: about the raise")
        .inPublic()
        .after(ofMinutes(-30))
        .by("ed")
        .messaged("m4", "I come late, but within the hour.")
        .after(ofMinutes(40))
        .did(Verb.SEARCHED, "s1", search -> search.text("rotate key").results(0))
        // What is written last waits for this, since nobody waits for the clock in a test.
        .after(ofHours(2))
        .tick();
  }

  @Override
  protected Duration retention() {
    return Duration.ofDays(39);
  }

  private static FeedItem lineOf(Collection<FeedItem> feed, String activity) {
    return feed.stream()
        .filter(item -> item.activities().contains(activity))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No line of " + activity));
  }

  @Test
  void readsActivitiesAndWritesTheFeed() {
    JobPorts ports = JobPorts.of(Jobs.load().named(List.of("activity-feed")).get(0));

    assertThat(ports.reads()).containsExactly(Ports.ACTIVITIES);
    assertThat(ports.writes()).isEmpty();
    assertThat(ports.documents()).containsExactly(Ports.FEED);
    assertThat(ports.configType()).contains(ActivityFeedConfig.class);
  }

  @Test
  void theStoryBecomesTheseLines() throws Exception {
    Collection<FeedItem> feed = JobTest.of(job()).run(story()).documents(Ports.FEED).values();

    assertThat(feed)
        .extracting(item -> item.activities().get(0))
        .containsExactlyInAnyOrder("q1", "a1", "r1", "m2", "m4");
    assertThat(lineOf(feed, "q1").text()).isEqualTo("How do I rotate the signing key?");
    assertThat(lineOf(feed, "q1").edited()).isTrue();
    assertThat(lineOf(feed, "m2").scope()).isEqualTo("team/pay");
    assertThat(lineOf(feed, "q1").scope()).isEqualTo("org");
  }

  @Test
  void whatIsPrivateIsWrittenNowhere() throws Exception {
    JobResult result = JobTest.of(job()).run(story());

    assertThat(result.written(Ports.FEED).toString()).doesNotContain("canary");
    assertThat(result.deadLetters().toString()).doesNotContain("canary");
  }

  @Test
  void aDeleteOfSomethingUnknownIsSetAsideWhenItIsForgotten() throws Exception {
    Story story =
        Story.at("2026-03-02T09:00:00Z").deleted("d1", "long ago").after(retention()).tick();

    assertThat(JobTest.of(job()).run(story).deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.reason()).isEqualTo(Reason.UNKNOWN_OBJECT);
              assertThat(letter.detail()).contains("long ago", "30d");
            });
  }
}

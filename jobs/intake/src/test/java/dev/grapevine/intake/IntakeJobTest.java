package dev.grapevine.intake;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.sdk.testing.Story;
import dev.grapevine.sdk.testing.StreamJobContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntakeJobTest extends StreamJobContract {

  @Override
  protected StreamJob job() {
    return new IntakeJob();
  }

  @Override
  protected Story story() {
    return Story.at("2026-03-02T09:00:00Z")
        .in("payments")
        .asked("q1", "How do I rotate the signing key?")
        .after(ofMinutes(5))
        .by("bo")
        .answered("a1", "q1", "With the rotate command.")
        .inPrivate()
        .messaged("m1", "Lunch?")
        .tick();
  }

  @Override
  protected Duration retention() {
    return Duration.ofHours(1);
  }

  @Test
  void everythingValidIsRelayed() throws Exception {
    JobResult result = JobTest.of(job()).run(story());

    assertThat(result.values(Ports.ACTIVITIES)).isEqualTo(story().activities());
    assertThat(result.deadLetters()).isEmpty();
  }

  @Test
  void anEventFromTheFutureIsSetAside() throws Exception {
    Story story = story().after(Duration.ofDays(365 * 73)).messaged("m2", "Hello from 2099");

    JobResult result = JobTest.of(job()).now("2026-03-02T10:00:00Z").run(story);

    assertThat(result.values(Ports.ACTIVITIES)).hasSize(3);
    assertThat(result.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.reason()).isEqualTo(Reason.FUTURE);
              assertThat(letter.detail()).contains("2099").contains("1h");
            });
  }
}

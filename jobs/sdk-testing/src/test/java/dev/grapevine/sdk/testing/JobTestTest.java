package dev.grapevine.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Pipeline;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.StreamJob;
import java.nio.file.Path;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JobTestTest {
  private static final Story STORY =
      Story.at("2026-03-02T09:00:00Z").asked("q1", "Well?").answered("a1", "q1", "Well.");

  @TempDir Path folder;

  /** Reads activities until one says that it must fail. */
  private static final class FragileJob implements StreamJob {
    @Override
    public String name() {
      return "fragile";
    }

    @Override
    public String description() {
      return "fails when told to";
    }

    @Override
    public void define(Pipeline pipeline) {
      pipeline.deadLetters(
          pipeline.step(
              "fail",
              pipeline
                  .in(Ports.ACTIVITIES)
                  .flatMap(
                      (Activity activity, Collector<DeadLetter> out) -> {
                        if ("Fail!".equals(activity.text())) {
                          throw new IllegalStateException("as told");
                        }
                      })
                  .returns(TypeInformation.of(DeadLetter.class))));
    }
  }

  @Test
  void aJobThatFailsFailsItsTest() {
    Story story = Story.at("2026-03-02T09:00:00Z").messaged("m1", "Fail!");

    assertThatThrownBy(() -> JobTest.of(new FragileJob()).run(story))
        .isInstanceOf(AssertionError.class)
        .hasRootCauseMessage("as told");
  }

  @Test
  @Timeout(60)
  void aJobThatFailsBeforeItIsStoppedFailsItsTestToo() {
    Story story = Story.at("2026-03-02T09:00:00Z").messaged("m1", "Fail!").messaged("m2", "?");

    assertThatThrownBy(() -> JobTest.of(new FragileJob()).runUntil(story, 2, folder))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aSavepointIsOneFile() throws Exception {
    Path savepoint = JobTest.of(new FragileJob()).runUntil(STORY, 1, folder).savepoint();

    assertThat(savepoint).isDirectoryContaining("glob:**/_metadata");
    assertThat(savepoint.toFile().list()).hasSize(1);
  }

  @Test
  void aJobWithoutASavepointOfAnyReleaseIsToldHowToWriteOne() {
    assertThatThrownBy(() -> SavepointFixture.of("fragile"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no savepoint of the job fragile")
        .hasMessageContaining("-Dgrapevine.savepoints.write=0.1.0");
  }
}

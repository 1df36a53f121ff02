package dev.grapevine.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.replay.CatchUp.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CatchUpTest {
  private static final TopicPartition ZERO = new TopicPartition("raw.plain", 0);
  private static final TopicPartition ONE = new TopicPartition("raw.plain", 1);
  private static final Map<TopicPartition, Long> ENDS = Map.of(ZERO, 100L, ONE, 50L);

  private final List<Long> rests = new ArrayList<>();
  private Duration passed = Duration.ZERO;
  private Duration interruptedAfter = Duration.ofDays(1);

  @Test
  void itIsDoneWhenAllPartitionsAreRead() throws Exception {
    assertThat(await(seconds -> Map.of(ZERO, 10L * seconds, ONE, 5L * seconds)))
        .isEqualTo(Outcome.DONE);

    assertThat(passed).isEqualTo(Duration.ofSeconds(10));
    assertThat(rests).startsWith(150L).endsWith(0L);
  }

  @Test
  void whatWasReadFurtherIsReadAsWell() throws Exception {
    assertThat(await(seconds -> Map.of(ZERO, 1000L, ONE, 50L))).isEqualTo(Outcome.DONE);
  }

  @Test
  void withoutACommitNoIntakeIsRunning() throws Exception {
    assertThat(await(seconds -> Map.of())).isEqualTo(Outcome.NOT_RUNNING);
    assertThat(passed).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void oldCommitsAreNoSignOfLife() throws Exception {
    assertThat(await(seconds -> Map.of(ZERO, 10L))).isEqualTo(Outcome.NOT_RUNNING);
  }

  @Test
  void slowIsNotStalled() throws Exception {
    assertThat(await(seconds -> Map.of(ZERO, seconds / 10 * 5L, ONE, 50L))).isEqualTo(Outcome.DONE);
  }

  @Test
  void itIsStalledWhenItMovesNoMore() throws Exception {
    assertThat(await(seconds -> Map.of(ZERO, (long) Math.min(seconds, 20))))
        .isEqualTo(Outcome.STALLED);
    assertThat(passed).isEqualTo(Duration.ofMillis(80_250));
  }

  @Test
  void itCanBeInterrupted() throws Exception {
    interruptedAfter = Duration.ofSeconds(3);

    assertThat(await(seconds -> Map.of())).isEqualTo(Outcome.INTERRUPTED);
  }

  private interface Intake {
    Map<TopicPartition, Long> offsets(int seconds);
  }

  private Outcome await(Intake intake) throws Exception {
    passed = Duration.ZERO;
    CatchUp wait =
        new CatchUp(
            () -> intake.offsets((int) passed.toSeconds()),
            time -> {
              passed = passed.plus(time);
              return passed.compareTo(interruptedAfter) >= 0;
            },
            Duration.ofSeconds(15),
            Duration.ofSeconds(60));
    return wait.await(ENDS, rests::add);
  }
}

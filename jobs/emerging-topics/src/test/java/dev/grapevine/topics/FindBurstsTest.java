package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.ScopeActivity;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindBurstsTest {
  private static final int TODAY = 20_530 * Pane.DAY;
  private static final TermKey KRAKEN = new TermKey("org", "kraken");

  private KeyedTwoInputStreamOperatorTestHarness<TermKey, TermUses, ScopeExposure, TermBurst>
      harness;

  @BeforeEach
  void open() throws Exception {
    harness = Harnesses.bursts();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  /** Ten people a day for four weeks. */
  private static Exposure exposure(int pane) {
    ScopeActivity activity = new ScopeActivity();
    for (int day = 31; day > 0; day--) {
      for (int actor = 0; actor < 10; actor++) {
        activity.add(TODAY - day * Pane.DAY + actor, actor, 0);
      }
    }
    activity.add(pane, 1, 0);
    return activity.at(pane);
  }

  private void use(byte kind, int at, int pane, int actor) throws Exception {
    harness.processElement1(
        new TermUses(
            KRAKEN,
            new byte[] {kind},
            new int[] {at},
            new int[] {pane},
            new int[] {actor},
            new int[] {actor},
            new int[] {0},
            new long[] {actor},
            new boolean[] {false},
            new String[] {actor == 1 ? null : "Kraken"}),
        0);
  }

  private void use(int pane, int actor) throws Exception {
    use(Mention.USE, pane, pane, actor);
  }

  private void expose(int pane) throws Exception {
    harness.processElement2(new ScopeExposure("org", exposure(pane)), 0);
  }

  private void over(int pane) throws Exception {
    harness.processBothWatermarks(new Watermark(Pane.end(pane) - 1));
  }

  @Test
  void a_burst_is_told_at_the_end_of_the_pane_of_its_newest_use() throws Exception {
    for (int actor = 1; actor <= 5; actor++) {
      use(TODAY + actor, actor);
      expose(TODAY + actor);
    }
    over(TODAY + 4);
    harness.getOutput().clear();
    over(TODAY + 5);

    TermBurst burst = harness.extractOutputValues().get(0);
    assertThat(burst.pane()).isEqualTo(TODAY + 5);
    assertThat(burst.burst().people()).isEqualTo(5);
    assertThat(burst.surface()).isEqualTo("Kraken");
    assertThat(burst.evidence().messages()).containsExactly(5, 4, 3, 2, 1);
    assertThat(burst.daily()).hasSize(28).endsWith(0, 5);
    assertThat(Harnesses.side(harness, FindBursts.ASKS)).contains(new Ask(5, "org", TODAY + 5));
  }

  @Test
  void a_message_is_asked_for_once() throws Exception {
    for (int actor = 1; actor <= 8; actor++) {
      use(TODAY + actor, actor);
      expose(TODAY + actor);
      over(TODAY + actor);
    }

    assertThat(Harnesses.side(harness, FindBursts.ASKS))
        .extracting(Ask::message)
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void later_panes_have_no_part_in_earlier_ones() throws Exception {
    for (int actor = 8; actor >= 1; actor--) {
      use(TODAY + actor, actor);
    }
    for (int actor = 1; actor <= 8; actor++) {
      expose(TODAY + actor);
    }
    over(TODAY + 8);

    assertThat(harness.extractOutputValues())
        .extracting(burst -> burst.burst().people())
        .containsExactly(4, 5, 6, 7, 8);
  }

  @Test
  void what_was_taken_back_is_no_burst() throws Exception {
    for (int actor = 1; actor <= 5; actor++) {
      use(TODAY, actor);
    }
    use(Mention.TAKEN_BACK, TODAY, TODAY, 4);
    use(Mention.TAKEN_BACK, TODAY, TODAY, 5);
    expose(TODAY);
    over(TODAY);

    assertThat(harness.extractOutputValues()).isEmpty();
  }

  @Test
  void it_goes_on_from_a_snapshot_and_is_forgotten_in_the_end() throws Exception {
    for (int actor = 1; actor <= 4; actor++) {
      use(TODAY + actor, actor);
      expose(TODAY + actor);
    }
    over(TODAY + 3);
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    close();
    harness = Harnesses.bursts(snapshot);
    over(TODAY + 4);
    assertThat(harness.extractOutputValues()).hasSize(1);

    over(TODAY + 90 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isPositive();
    over(TODAY + 92 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }
}

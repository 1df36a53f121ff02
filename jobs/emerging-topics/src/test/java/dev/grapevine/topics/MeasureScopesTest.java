package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Pane;
import java.time.Duration;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasureScopesTest {
  private static final int PANE = 20_500 * Pane.DAY;

  private KeyedOneInputStreamOperatorTestHarness<String, ScopeActor, ScopeExposure> harness;

  @BeforeEach
  void open() throws Exception {
    harness = Harnesses.of(new MeasureScopes(Harnesses.CONFIG), ScopeActor::scope, String.class);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  private void process(int pane, int actor) throws Exception {
    harness.processElement(new ScopeActor("org", pane, actor, 0, true), 0);
  }

  private void over(int pane) throws Exception {
    harness.processWatermark(Pane.end(pane) - 1);
  }

  @Test
  void each_pane_with_activity_is_told_at_its_end_whatever_order_it_comes_in() throws Exception {
    process(PANE + 3, 1);
    process(PANE, 2);
    process(PANE, 2);
    process(PANE, 3);
    harness.processElement(new ScopeActor("org", PANE + 5, 0, 0, false), 0);
    over(PANE - 1);
    assertThat(harness.getOutput()).hasSize(1); // The watermark.

    over(PANE + 5);

    assertThat(harness.extractOutputValues())
        .extracting(told -> told.exposure().pane())
        .containsExactly(PANE, PANE + 3, PANE + 5);
    assertThat(harness.extractOutputValues())
        .extracting(told -> told.exposure().windows()[0])
        .containsExactly(2.0, 3.0, 3.0);
  }

  @Test
  void what_comes_late_counts_from_when_it_comes() throws Exception {
    over(PANE + 9);
    process(PANE, 1);
    over(PANE + 10);

    assertThat(harness.extractOutputValues())
        .singleElement()
        .satisfies(told -> assertThat(told.exposure().pane()).isEqualTo(PANE + 10));
  }

  @Test
  void what_comes_early_for_later_does_not_keep_a_scope() throws Exception {
    process(PANE, 1);
    int later = PANE + 95 * Pane.DAY;
    process(later, 2);
    over(PANE + 92 * Pane.DAY);
    assertThat(harness.extractOutputValues().get(1).exposure()).isNull();

    over(later);
    assertThat(harness.extractOutputValues().get(2).exposure().pane()).isEqualTo(later);

    over(later + 92 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void a_scope_without_activity_is_forgotten() throws Exception {
    process(PANE, 1);
    over(PANE);
    int end = PANE + 90 * Pane.DAY;
    over(end);
    assertThat(harness.numKeyedStateEntries()).isPositive();

    over(end + Pane.DAY);

    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
    assertThat(harness.extractOutputValues().get(1).exposure()).isNull();
    assertThat(Duration.ofDays(90)).isEqualTo(Harnesses.CONFIG.memory());
  }
}

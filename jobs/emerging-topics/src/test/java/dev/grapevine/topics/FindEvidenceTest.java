package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grapevine.detection.bursts.Pane;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindEvidenceTest {
  private static final int PANE = 20_500 * Pane.DAY;

  private KeyedTwoInputStreamOperatorTestHarness<Long, Card, Ask, Answer> harness;

  @BeforeEach
  void open() throws Exception {
    harness = Harnesses.of(new FindEvidence(), Card::message, Ask::message, Long.class);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  private static Card card(int at, String text, String... scopes) {
    return new Card(
        9,
        at,
        List.of(scopes),
        "m",
        "/zulip",
        "ana",
        null,
        null,
        Instant.ofEpochMilli(Pane.end(PANE) - 1),
        null,
        text,
        null,
        null,
        null);
  }

  private void over(int pane) throws Exception {
    harness.processBothWatermarks(new Watermark(Pane.end(pane) - 1));
  }

  private static String text(Answer answer) {
    return answer.card() == null ? null : answer.card().text();
  }

  @Test
  void an_ask_is_answered_at_the_end_of_its_pane_even_if_it_was_faster() throws Exception {
    harness.processElement2(new Ask(9, "org", PANE), 0);
    harness.processElement1(card(PANE, "Kraken", "org"), 0);
    harness.processElement1(card(PANE + 1, "Hydra", "org"), 0);
    assertThat(harness.getOutput()).isEmpty();

    over(PANE);
    assertThat(harness.extractOutputValues())
        .extracting(Answer::scope, Answer::pane, FindEvidenceTest::text)
        .containsExactly(tuple("org", PANE, "Kraken"));
  }

  @Test
  void a_scope_that_may_not_show_it_gets_none() throws Exception {
    harness.processElement1(card(PANE, "Kraken", "team/a"), 0);
    harness.processElement2(new Ask(9, "org", PANE), 0);
    over(PANE);

    assertThat(harness.extractOutputValues()).extracting(Answer::card).containsOnlyNulls();
  }

  @Test
  void whoever_asked_hears_of_changes() throws Exception {
    harness.processElement1(card(PANE, "Kraken", "org"), 0);
    harness.processElement2(new Ask(9, "org", PANE + 1), 0);
    over(PANE + 1);
    harness.processElement1(card(PANE + 3, "Hydra", "org"), 0);
    over(PANE + 3);
    harness.processElement1(Card.gone(9, PANE + 7, Instant.ofEpochMilli(Pane.end(PANE))), 0);
    over(PANE + 7);

    assertThat(harness.extractOutputValues())
        .extracting(Answer::pane, FindEvidenceTest::text)
        .containsExactly(
            tuple(PANE + 1, "Kraken"), tuple(PANE + 3, "Hydra"), tuple(PANE + 7, null));
  }

  @Test
  void it_is_forgotten_after_three_weeks() throws Exception {
    harness.processElement1(card(PANE, "Kraken", "org"), 0);
    over(PANE + 22 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isPositive();

    over(PANE + 23 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }
}

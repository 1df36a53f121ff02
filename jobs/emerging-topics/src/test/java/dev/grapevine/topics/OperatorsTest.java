package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.sdk.history.Patience;
import java.time.Duration;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class OperatorsTest {

  private static Mention mention(String term, long message) {
    return new Mention("org", term, null, Mention.USE, 7, new Posting(7, 1, 2, 3, message));
  }

  @Test
  void time_goes_ahead_by_what_the_lateness_exceeds_the_patience() throws Exception {
    assertThat(passedOn(Duration.ofMinutes(2), 1000)).isEqualTo(1000 + 58 * 60_000L);
    assertThat(passedOn(Duration.ZERO, 1000)).isEqualTo(1000 + 60 * 60_000L);
  }

  @Test
  void with_a_patience_beyond_the_lateness_time_is_as_it_was_and_its_end_always_is()
      throws Exception {
    assertThat(passedOn(Duration.ofHours(2), 1000)).isEqualTo(1000);
    assertThat(passedOn(Duration.ofMinutes(2), Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
  }

  private static long passedOn(Duration patience, long watermark) throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<String, String>(
            new Patience.Factory<>(Duration.ofHours(1), patience));
    harness.open();
    harness.processElement("x", 5);
    harness.processWatermark(watermark);
    assertThat(harness.extractOutputValues()).containsExactly("x");
    long passed = ((Watermark) harness.getOutput().toArray()[1]).getTimestamp();
    harness.close();
    return passed;
  }

  @Test
  void mentions_of_a_term_travel_together_and_before_time_and_barriers() throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<Mention, TermUses>(new GatherMentions.Factory());
    harness.open();
    harness.processElement(mention("kraken", 1), 0);
    harness.processElement(mention("hydra", 1), 0);
    harness.processElement(mention("kraken", 2), 0);
    assertThat(harness.getOutput()).isEmpty();

    harness.processWatermark(10);
    assertThat(harness.extractOutputValues())
        .extracting(uses -> uses.key().term(), uses -> uses.messages().length)
        .containsExactly(tuple("kraken", 2), tuple("hydra", 1));
    assertThat(harness.getOutput().toArray()[2]).isEqualTo(new Watermark(10));

    harness.processElement(mention("kraken", 3), 0);
    harness.prepareSnapshotPreBarrier(1);
    assertThat(harness.extractOutputValues()).hasSize(3);

    harness.processElement(mention("kraken", 4), 0);
    harness.endInput();
    assertThat(harness.extractOutputValues()).hasSize(4);
    harness.close();
  }

  @Test
  void no_more_mentions_are_held_than_allowed() throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<Mention, TermUses>(new GatherMentions.Factory());
    harness.open();
    for (int i = 0; i < GatherMentions.MOST; i++) {
      harness.processElement(mention("kraken", i), 0);
    }
    assertThat(harness.extractOutputValues())
        .singleElement()
        .satisfies(uses -> assertThat(uses.messages()).hasSize(GatherMentions.MOST));
    harness.close();
  }
}

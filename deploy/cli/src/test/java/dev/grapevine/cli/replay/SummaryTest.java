package dev.grapevine.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.replay.CatchUp.Outcome;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.DeadLetters;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private final Sent sent = new Sent();

  @Test
  void onlyTheReplaysOwnRecordsAreCountedAndEachOnce() {
    sent.record(metadata(0, 10));
    sent.record(metadata(0, 12)); // 11 is another writer's
    sent.record(metadata(1, 7));
    sent.tick(metadata(0, 13));
    DeadLetterTally tally = new DeadLetterTally(sent);

    tally.see(letter("raw.plain", 0, 10, Reason.MALFORMED));
    tally.see(letter("raw.plain", 0, 10, Reason.MALFORMED));
    tally.see(letter("raw.plain", 0, 11, Reason.MALFORMED));
    tally.see(letter("raw.plain", 0, 9, Reason.MALFORMED));
    tally.see(letter("raw.plain", 1, 7, Reason.FUTURE));
    tally.see(letter("raw.plain", 2, 7, Reason.FUTURE));
    tally.see(letter("grapevine.activities", 0, 10, Reason.LATE));

    assertThat(tally.reasons()).isEqualTo(Map.of("malformed", 1L, "future", 1L));
    assertThat(sent.records()).isEqualTo(3);
    assertThat(sent.ends())
        .isEqualTo(
            Map.of(
                new TopicPartition("raw.plain", 0), 14L, new TopicPartition("raw.plain", 1), 8L));
  }

  @Test
  void whatIsReadIsAcceptedSetAsideOrRefused() {
    ReplaySummary summary =
        new ReplaySummary(
            "raw.plain", 1004, 1003, 1, Map.of("future", 1L, "malformed", 2L), 0.5, Outcome.DONE);

    assertThat(summary.accepted() + summary.dead() + summary.tooLarge()).isEqualTo(summary.read());
    assertThat(print(summary))
        .contains("Wrote 1,003 records to raw.plain in 0.5 s: 2,006/s.")
        .containsPattern("read +1,004")
        .containsPattern("too large for Kafka +1\\s")
        .containsPattern("accepted +1,000")
        .containsPattern("dead letters +3")
        .containsPattern("malformed +2");
  }

  @Test
  void nothingIsSaidToBeAcceptedBeforeItIs() {
    ReplaySummary waiting =
        new ReplaySummary("raw.plain", 10, 10, 0, Map.of(), 1, Outcome.NOT_RUNNING);

    assertThat(print(waiting)).contains("No intake is running").doesNotContain("accepted");
    assertThat(waiting.exitCode()).isEqualTo(ExitCodes.OK);
  }

  @Test
  void theExitCodeTellsHowItEnded() {
    assertThat(exitCode(Outcome.DONE)).isEqualTo(ExitCodes.OK);
    assertThat(exitCode(Outcome.STALLED)).isEqualTo(ExitCodes.FAILED);
    assertThat(exitCode(Outcome.INTERRUPTED)).isEqualTo(ExitCodes.INTERRUPTED);
  }

  private static int exitCode(Outcome outcome) {
    return new ReplaySummary("raw.plain", 1, 1, 0, Map.of(), 1, outcome).exitCode();
  }

  private static String print(ReplaySummary summary) {
    StringWriter out = new StringWriter();
    new ReplayReport(summary).print(new PrintWriter(out, true));
    return out.toString();
  }

  private static RecordMetadata metadata(int partition, long offset) {
    return new RecordMetadata(new TopicPartition("raw.plain", partition), offset, 0, 0, 0, 0);
  }

  private static DeadLetter letter(String topic, int partition, long offset, Reason reason) {
    return DeadLetters.of(
        topic, partition, offset, "intake", reason, "wrong", null, new byte[] {'x'});
  }
}

package dev.grapevine.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.status.FlinkStatus.Job;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class SystemStatusTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private KafkaStatus kafka =
      new KafkaStatus(
          NOW.minusSeconds(90), Map.of("raw.plain", 1500L), Map.of("intake", 12L), null);
  private FlinkStatus flink =
      new FlinkStatus(List.of(new Job("intake", "RUNNING", 725, 2L, 4L, 1200L)), null);
  private ElasticsearchStatus elasticsearch =
      new ElasticsearchStatus(
          "green", Map.of("grapevine-feed-org", 1400L), Map.of("malformed", 3L), null);

  @Test
  void aSystemThatIsWellFitsOnAScreen() {
    assertThat(status().problems()).isEmpty();
    assertThat(print())
        .containsPattern("raw.plain +1,500")
        .containsPattern("intake +12")
        .contains("Time has come to 2026-03-02T11:58:30Z, 1m 30s ago.")
        .containsPattern("intake +RUNNING +12m 5s +2 +4s ago +1,200")
        .contains("Elasticsearch is green")
        .containsPattern("grapevine-feed-org +1,400")
        .containsPattern("malformed +3")
        .contains("All is well.");
    assertThat(print().lines().count()).isLessThan(24);
  }

  @Test
  void whatIsNotKnownIsNotMadeUp() {
    kafka = new KafkaStatus(null, Map.of(), Map.of(), null);
    flink = new FlinkStatus(List.of(new Job("intake", "RUNNING", 1, null, null, null)), null);

    assertThat(print()).contains("No event yet.").containsPattern("intake +RUNNING +1s +- +- +-");
  }

  @Test
  void aJobThatDoesNotRunIsAProblem() {
    flink = new FlinkStatus(List.of(new Job("intake", "RESTARTING", 5, 3L, null, null)), null);

    assertThat(status().problems()).containsExactly("Job intake is not running, but RESTARTING.");
    assertThat(print()).contains("Problem: Job intake").doesNotContain("All is well");
  }

  @Test
  void noJobAtAllIsAProblem() {
    flink = new FlinkStatus(List.of(), null);

    assertThat(status().problems()).containsExactly("No job is running in Flink.");
  }

  @Test
  void aMissingCopyIsNoProblemButMissingDataIs() {
    elasticsearch = new ElasticsearchStatus("yellow", Map.of(), Map.of(), null);
    assertThat(status().problems()).isEmpty();

    elasticsearch = new ElasticsearchStatus("red", Map.of(), Map.of(), null);
    assertThat(status().problems()).containsExactly("Elasticsearch is red.");
  }

  @Test
  void everyServerThatIsAwayIsNamed() {
    kafka = KafkaStatus.unreachable("no Kafka");
    flink = new FlinkStatus(List.of(), "no Flink");
    elasticsearch = new ElasticsearchStatus(null, Map.of(), Map.of(), "no Elasticsearch");

    assertThat(status().problems()).containsExactly("no Kafka", "no Flink", "no Elasticsearch");
  }

  private SystemStatus status() {
    return new SystemStatus(NOW, kafka, flink, elasticsearch);
  }

  private String print() {
    StringWriter out = new StringWriter();
    new StatusReport(status(), Ansi.OFF).print(new PrintWriter(out, true));
    return out.toString();
  }
}

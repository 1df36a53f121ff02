package dev.grapevine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grapevine.e2e.Grapevine.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed in the middle of a replay, the documents are those of a back-test. */
class RecoveryITCase {
  private static final int EVENTS = 40_000;
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final String FEEDS = "grapevine-feed-org,grapevine-feed-team";

  @TempDir static Path folder;

  private Path archive;
  private Map<String, JsonNode> expected;

  @BeforeEach
  void backtest() throws Exception {
    archive = folder.resolve("archive.jsonl");
    Path output = folder.resolve("backtest");
    if (!Files.exists(archive)) {
      SyntheticArchive.write(archive, SyntheticArchive.lines(EVENTS, START, 11));
      try (Grapevine grapevine = new Grapevine(TestFolders.data("backtest"))) {
        Result result =
            grapevine.run(
                List.of(
                    "backtest",
                    "--format",
                    "plain",
                    "--jobs",
                    "activity-feed",
                    "--output",
                    output.toString(),
                    archive.toString()));
        assertThat(result.exitCode()).as(result.output()).isZero();
      }
    }
    expected = FeedDocuments.of(output.resolve("feed.jsonl"));
    assertThat(expected).hasSizeGreaterThan(EVENTS / 2);
  }

  @Test
  void elasticsearchIsKilledDuringAReplay() throws Exception {
    try (Grapevine grapevine = new Grapevine(TestFolders.data("kill-elasticsearch"))) {
      grapevine.up();
      Process replay = grapevine.process(replayArguments());
      Await.until("documents arrive", () -> count(grapevine) > 100);

      ProcessHandle killed = grapevine.elasticsearchProcess();
      killed.destroyForcibly();
      Await.until("Elasticsearch is gone", () -> !killed.isAlive());

      String output = new String(replay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(replay.waitFor()).as(output).isZero();
      Await.until("all documents are there", () -> matches(grapevine));
      assertThat(FeedDocuments.of(grapevine.elasticsearch(), FEEDS)).isEqualTo(expected);
      assertThat(FlinkJobs.restarts(grapevine.flink())).isZero();
      assertThat(grapevine.stop()).isEqualTo(Grapevine.TERMINATED);
    }
  }

  @Test
  void everythingIsKilledDuringAReplayAndStartedAgain() throws Exception {
    try (Grapevine grapevine = new Grapevine(TestFolders.data("kill-all"))) {
      grapevine.up();
      Process replay = grapevine.process(replayArguments());
      // What the replay has sent is in Kafka; what the jobs have made of it is not yet complete.
      String output = new String(replay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(replay.waitFor()).as(output).isZero();

      grapevine.kill();
      grapevine.up();

      // Before, documents may come and go: what was read after the last checkpoint is read again.
      Await.until("intake has read all", () -> grapevine.hasRead("intake", "raw.plain"));
      Await.until(
          "the feed has read all",
          () -> grapevine.hasRead("activity-feed", "grapevine.activities"));
      Await.until("all documents are there", () -> matches(grapevine));
      assertThat(FeedDocuments.of(grapevine.elasticsearch(), FEEDS)).isEqualTo(expected);
      assertThat(grapevine.stop()).isEqualTo(Grapevine.TERMINATED);
    }
  }

  private List<String> replayArguments() {
    return List.of("replay", "--format", "plain", archive.toString());
  }

  private boolean matches(Grapevine grapevine) throws Exception {
    return FeedDocuments.of(grapevine.elasticsearch(), FEEDS).equals(expected);
  }

  private static int count(Grapevine grapevine) throws Exception {
    return FeedDocuments.of(grapevine.elasticsearch(), FEEDS).size();
  }
}

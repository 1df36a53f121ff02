package dev.grapevine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grapevine.e2e.Grapevine.Result;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody sees who runs the first command of the README. */
class DemoITCase {
  private static final String FEED = "grapevine-feed-org";

  @Test
  void anOrganisationIsThereLivesAndGoesOnAfterAPause() throws Exception {
    try (Grapevine grapevine = new Grapevine(TestFolders.data("demo"))) {
      grapevine.demo();

      List<JsonNode> feed = feed(grapevine);
      assertThat(feed).hasSizeGreaterThan(10_000);
      assertThat(feed)
          .as("several people in one line")
          .anyMatch(line -> line.path("people").asInt() > 5);
      assertThat(letters(grapevine)).isEmpty();
      assertThat(grapevine.data().resolve("truth.json")).isNotEmptyFile();
      Instant ready = Instant.now();
      Await.until("something happens", () -> newest(grapevine).isAfter(ready));

      Result printed = grapevine.run(List.of("feed", "--limit", "200"));
      assertThat(printed.output())
          .contains(" replied in «", " others ")
          .as("names instead of ids")
          .doesNotContain("  p:");

      assertThat(grapevine.stop()).isEqualTo(Grapevine.TERMINATED);
      String truth = Files.readString(grapevine.data().resolve("truth.json"));
      int before = feed.size();
      grapevine.demo();
      Instant again = Instant.now();
      Await.until("life goes on", () -> newest(grapevine).isAfter(again));
      assertThat(feed(grapevine)).hasSizeGreaterThanOrEqualTo(before);
      assertThat(letters(grapevine)).isEmpty();
      assertThat(Files.readString(grapevine.data().resolve("truth.json"))).isNotEqualTo(truth);
    }
  }

  private static List<JsonNode> feed(Grapevine grapevine) throws Exception {
    return List.copyOf(FeedDocuments.of(grapevine.elasticsearch(), FEED).values());
  }

  private static List<JsonNode> letters(Grapevine grapevine) throws Exception {
    return List.copyOf(
        FeedDocuments.of(grapevine.elasticsearch(), "grapevine-dead-letters*").values());
  }

  private static Instant newest(Grapevine grapevine) throws Exception {
    return feed(grapevine).stream()
        .map(line -> Instant.parse(line.path("time").asText()))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}

package dev.grapevine.cli.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.elasticsearch.ElasticsearchFixture;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.ExpertiseCodec;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.GapCodec;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GapsITCase {
  private static ElasticsearchFixture elasticsearch;

  @BeforeAll
  static void start() throws Exception {
    elasticsearch = ElasticsearchFixture.start();
    for (GapState state : List.of(GapState.OPEN, GapState.SNOOZED, GapState.RESOLVED)) {
      elasticsearch.index(
          IndexTemplates.GAPS_ORG + "-1",
          "g." + state.id(),
          GapCodec.encode(GapTextTest.gap("g." + state.id(), state)));
    }
    elasticsearch.index(
        IndexTemplates.EXPERTISE_ORG + "-1",
        "e",
        ExpertiseCodec.encode(
            new ExpertiseDocument(
                "e",
                "org",
                Visibility.ORG,
                "phrase:signing key",
                "phrase",
                "signing key",
                List.of(new Expert("p:2", List.of())),
                3,
                9,
                20,
                0.5,
                2.5,
                1,
                1,
                Instant.parse("2026-03-02T09:00:00Z"),
                false,
                1)));
  }

  @AfterAll
  static void stop() throws Exception {
    elasticsearch.close();
  }

  @Test
  void gapsThatAreOpenArePrinted() {
    Cli.Result result = run(new GapsCommand());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).contains("g.open").doesNotContain("g.resolved", "g.snoozed");
    assertThat(run(new GapsCommand(), "--all").out()).contains("g.open", "g.resolved", "g.snoozed");
    assertThat(run(new GapsCommand(), "--scope", "team/y").err())
        .contains("There are no gaps in team/y yet.");
  }

  @Test
  void oneIsPrintedWithAllThatIsKnownOfIt() {
    assertThat(run(new GapCommand(), "g.snoozed").out())
        .contains("snoozed since", "closes when: Somebody answers.", "history:");
    assertThat(run(new GapCommand(), "g.none").err()).contains("There is no gap g.none.");
  }

  @Test
  void expertsAreFoundByWordsAndBySubject() {
    assertThat(run(new ExpertsCommand(), "signing key").out())
        .contains("phrase:signing key: 3 know something of it, 1 hold half of it", "  p:2");
    assertThat(run(new ExpertsCommand(), "phrase:signing key").out()).contains("p:2");
    assertThat(run(new ExpertsCommand(), "cake").err()).contains("Nobody is known in org");
  }

  private static Cli.Result run(Object command, String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--elasticsearch", elasticsearch.url(), "--kafka", "127.0.0.1:1"));
    return Cli.run(new CommandLine(command), all.toArray(String[]::new));
  }
}

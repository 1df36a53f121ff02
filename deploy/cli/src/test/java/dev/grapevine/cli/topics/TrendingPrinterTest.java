package dev.grapevine.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingEntry;
import dev.grapevine.schemas.Visibility;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendingPrinterTest {
  private static final TrendingEntry KEYS =
      new TrendingEntry("signing key", null, 1234, 4.5, 0.25, 1.75, "t-1", TopicState.TRENDING);
  private static final TrendingEntry CAKE =
      new TrendingEntry("cake\u0007", null, 1, 1, 0, -0.5, null, null);

  private final StringWriter out = new StringWriter();
  private final TrendingPrinter printer =
      new TrendingPrinter(new PrintWriter(out), ZoneId.of("Europe/Berlin"));

  @Test
  void theHottestIsFirst() {
    assertThat(printed(1, KEYS, CAKE))
        .isEqualTo(
            """
            What is hot in org at 2026-03-02 10:00:
               1. signing key (trending): 1,234 people, 0.3 expected
               2. cake\\u0007: 1 person, 0.0 expected

            """);
  }

  @Test
  void theSameIsNotPrintedAgainNorAnythingOlder() {
    printed(1, KEYS, CAKE);

    assertThat(printed(2, KEYS, CAKE)).isEmpty();
    assertThat(printed(1, KEYS)).isEmpty();
    assertThat(printed(3, KEYS)).contains("1. signing key").doesNotContain("cake");
    assertThat(printed(4)).contains("    nothing");
  }

  private String printed(long version, TrendingEntry... entries) {
    out.getBuffer().setLength(0);
    printer.print(
        List.of(
            new Trending(
                "hot", "org", Visibility.ORG, Topics.NINE, List.of(entries), false, version)));
    return out.toString().replace(System.lineSeparator(), "\n");
  }
}

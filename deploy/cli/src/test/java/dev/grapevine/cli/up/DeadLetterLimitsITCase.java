package dev.grapevine.cli.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.cli.elasticsearch.ElasticsearchFixture;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.DeadLetterCodec;
import dev.grapevine.schemas.DeadLetters;
import dev.grapevine.schemas.Namespace;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Old letters are dropped from a real server, and nothing else is. */
class DeadLetterLimitsITCase {
  private static final String PREFIX = "grapevine-dead-letters-";

  @Test
  void oldLettersAreDropped() throws Exception {
    try (ElasticsearchFixture elasticsearch = ElasticsearchFixture.start()) {
      DeadLetterLimits limits = new DeadLetterLimits(URI.create(elasticsearch.url()));
      Instant now = Instant.parse("2026-03-31T12:00:00Z");
      limits.apply(Namespace.DEFAULT, now);
      for (String day : new String[] {"2026.03.01", "2026.03.02", "2026.03.31"}) {
        byte[] letter =
            DeadLetterCodec.encode(
                DeadLetters.of(
                    "raw.plain", 0, 1, "intake", Reason.INVALID, day, null, "{}".getBytes(UTF_8)));
        elasticsearch.index(PREFIX + day, "a", letter);
      }

      limits.apply(Namespace.DEFAULT, now);

      assertThat(exists(elasticsearch, "2026.03.01")).isFalse();
      assertThat(exists(elasticsearch, "2026.03.02")).isTrue();
      assertThat(exists(elasticsearch, "2026.03.31")).isTrue();
    }
  }

  private static boolean exists(ElasticsearchFixture elasticsearch, String day) {
    return elasticsearch
        .reader()
        .ask(client -> client.indices().exists(e -> e.index(PREFIX + day)))
        .orElseThrow()
        .value();
  }
}

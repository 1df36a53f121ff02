package dev.grapevine.simulation.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthCodecTest {
  private static final Instant TIME = Instant.parse("2026-03-04T09:45:00Z");

  private static Story story(Instant end, String channel) {
    return new Story(
        "incident-now",
        StoryKind.BURST,
        "org",
        List.of("ferry-gateway"),
        TIME,
        end,
        List.of("p:1", "p:2"),
        channel,
        List.of("thread/1"),
        List.of(),
        Story.EMERGING,
        "Something breaks.");
  }

  @Test
  void whatIsWrittenIsRead() {
    Truth truth =
        new Truth(7, TIME, List.of(story(TIME.plusSeconds(9), "help"), story(null, null)));
    assertThat(TruthCodec.decode(TruthCodec.encode(truth))).isEqualTo(truth);
  }

  @Test
  void aMistakeIsNamedWithItsPlace() {
    String json =
        new String(
            TruthCodec.encode(new Truth(7, TIME, List.of(story(null, null)))),
            StandardCharsets.UTF_8);
    assertMistake(json.replace("\"burst\"", "\"bang\""), "\"bang\" is no kind of story");
    assertMistake(json.replace("\"scope\"", "\"skope\""), "stories[0].scope: missing");
    assertMistake(
        json.replace("[ \"ferry", "[ \"ferry").replace("\"start\" : \"2026", "\"start\" : \"x2026"),
        "is no time");
    assertMistake("nonsense", "is no JSON");
    assertMistake("{}", ".stories: missing");
  }

  private static void assertMistake(String json, String message) {
    assertThatThrownBy(() -> TruthCodec.decode(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void everyKindHasAName() {
    for (StoryKind kind : StoryKind.values()) {
      assertThat(StoryKind.of(kind.id())).isEqualTo(kind);
    }
  }
}

package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedItemCodecTest {

  @Test
  void readsWhatItWrites() {
    FeedItem item = Samples.feedItem(false);

    assertThat(FeedItemCodec.decode(FeedItemCodec.encode(item))).isEqualTo(item);
  }

  @Test
  void leavesOutWhatIsNullOrEmpty() {
    FeedItem item = bare(Visibility.ORG, Verb.MESSAGED, 1.5, false);

    assertThat(new String(FeedItemCodec.encode(item), UTF_8))
        .isEqualTo(
            """
            {"id":"i","scope":"org","visibility":"org","verb":"messaged","people":0,\
            "edited":false,"start":"2026-03-02T09:00:00Z","time":"2026-03-02T09:14:05.120Z",\
            "rank":1.5,"tombstone":false,"version":7}""");
    assertThat(FeedItemCodec.decode(FeedItemCodec.encode(item))).isEqualTo(item);
  }

  @Test
  void writesNothingOfATombstonesContent() {
    byte[] json = FeedItemCodec.encode(Samples.feedItem(true));

    assertThat(new String(json, UTF_8))
        .isEqualTo(
            """
            {"id":"f-1","scope":"team/pay","visibility":"team","start":"2026-03-02T09:00:00Z",\
            "time":"2026-03-02T09:14:05Z","rank":123.25,"tombstone":true,"version":1024}""");
    assertThat(FeedItemCodec.decode(json))
        .isEqualTo(
            new FeedItem(
                "f-1",
                "team/pay",
                Visibility.TEAM,
                null,
                List.of(),
                0,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                Instant.parse("2026-03-02T09:00:00Z"),
                Instant.parse("2026-03-02T09:14:05Z"),
                false,
                123.25,
                true,
                1024));
  }

  @Test
  void refusesToWriteWhatCouldNotBeRead() {
    assertThatThrownBy(
            () -> FeedItemCodec.encode(bare(Visibility.ORG, Verb.ASKED, Double.NaN, false)))
        .isInstanceOf(CodecException.class)
        .hasMessage("$.rank: NaN is no number that JSON can carry");
    assertThatThrownBy(() -> FeedItemCodec.encode(bare(Visibility.ORG, null, 1, false)))
        .hasMessage("$.verb: missing");
    assertThatThrownBy(() -> FeedItemCodec.encode(bare(null, Verb.ASKED, 1, false)))
        .hasMessage("$.visibility: missing");
  }

  private static FeedItem bare(Visibility visibility, Verb verb, double rank, boolean tombstone) {
    return new FeedItem(
        "i",
        "org",
        visibility,
        verb,
        List.of(),
        0,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        Instant.parse("2026-03-02T09:00:00Z"),
        Instant.parse("2026-03-02T09:14:05.120Z"),
        false,
        rank,
        tombstone,
        7);
  }
}

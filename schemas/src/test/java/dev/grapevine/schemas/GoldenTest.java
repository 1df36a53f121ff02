package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a release wrote must be read for ever, and to the same values. Never change a payload or
 * what is expected of it: a release that writes differently gets a directory of its own.
 */
class GoldenTest {
  private static final PlainCodec.Defaults DEFAULTS =
      new PlainCodec.Defaults("/lines", Visibility.ORG, List.of());

  @Test
  void activitiesAndTicks() throws IOException {
    assertThat(lines("0.1.0/activities.jsonl").map(ActivityCodec::decode))
        .containsExactly(
            new Activity(
                "9",
                "/zulip/acme",
                Instant.parse("2026-03-02T09:14:05Z"),
                "thread/42",
                "p:7f3a",
                ActorType.BOT,
                Verb.ASKED,
                "msg/9",
                "message",
                "thread/42",
                "msg/8",
                "payments",
                List.of("team/pay"),
                Visibility.TEAM,
                "Keys",
                "How do I rotate the signing key?",
                List.of("keys", "security"),
                List.of("docs/keys.md"),
                "https://chat.example/9",
                3,
                0,
                Map.of("client", "web", "unread", "7")),
            bare("10", "2026-03-02T09:14:05.250Z", Verb.MESSAGED, Map.of()),
            bare("11", "2026-03-02T09:14:06Z", Verb.PERSON_LEFT, Map.of("n", "1.50", "b", "false")),
            new Tick("/replay", Instant.parse("2026-03-02T09:15:00Z")));
  }

  @Test
  void plainLines() throws IOException {
    Instant time = Instant.parse("2026-03-02T09:14:05Z");
    assertThat(lines("0.1.0/plain.jsonl").map(line -> PlainCodec.decode(line, DEFAULTS)))
        .containsExactly(
            Activity.builder()
                .id("1")
                .source("/lines")
                .time(time)
                .partitionKey("1")
                .actor("ana")
                .actorType(ActorType.PERSON)
                .verb(Verb.MESSAGED)
                .object("1")
                .visibility(Visibility.ORG)
                .build(),
            Activity.builder()
                .id("2")
                .source("/git/payments")
                .time(time)
                .partitionKey("2")
                .actor("bo")
                .actorType(ActorType.PERSON)
                .verb(Verb.COMMITTED)
                .object("2")
                .channel("payments")
                .audience(List.of("team/pay"))
                .visibility(Visibility.TEAM)
                .text("Rotate keys 🔑\n")
                .artifacts(List.of("docs/keys.md"))
                .build());
  }

  @Test
  void documents() throws IOException {
    assertThat(FeedItemCodec.decode(bytes("0.1.0/feed-item.json")))
        .isEqualTo(Samples.feedItem(false));
    assertThat(FeedItemCodec.decode(bytes("0.1.0/feed-item-tombstone.json")))
        .extracting(
            FeedItem::id,
            FeedItem::scope,
            FeedItem::visibility,
            FeedItem::tombstone,
            FeedItem::rank,
            FeedItem::version,
            FeedItem::verb,
            FeedItem::actors)
        .containsExactly("f-1", "team/pay", Visibility.TEAM, true, 123.25, 1024L, null, List.of());
    assertThat(TopicCodec.decode(bytes("0.1.0/topic.json"))).isEqualTo(Samples.topic(false));
    assertThat(TopicCodec.decode(bytes("0.1.0/topic-tombstone.json")))
        .extracting(Topic::id, Topic::scope, Topic::tombstone, Topic::rank, Topic::name)
        .containsExactly("t-1", "team/pay", true, 321.5, null);
    assertThat(TopicTransitionCodec.decode(bytes("0.1.0/topic-transition.json")))
        .isEqualTo(Samples.transition());
    assertThat(TrendingCodec.decode(bytes("0.1.0/trending.json")))
        .isEqualTo(Samples.trending(false));
    assertThat(GapCodec.decode(bytes("0.1.0/gap.json"))).isEqualTo(Samples.gap(false));
    assertThat(GapCodec.decode(bytes("0.1.0/gap-tombstone.json")))
        .extracting(Gap::id, Gap::scope, Gap::tombstone, Gap::rank, Gap::title)
        .containsExactly("g-1", "team/pay", true, 20514.5, null);
    assertThat(GapTransitionCodec.decode(bytes("0.1.0/gap-transition.json")))
        .isEqualTo(Samples.gapTransition(false));
    assertThat(GapTransitionCodec.decode(bytes("0.1.0/gap-transition-tombstone.json")))
        .extracting(GapTransition::id, GapTransition::tombstone, GapTransition::title)
        .containsExactly("g-1/2", true, null);
    assertThat(ExpertiseCodec.decode(bytes("0.1.0/expertise.json")))
        .isEqualTo(Samples.expertise(false));
    assertThat(CommandCodec.decode(bytes("0.1.0/command.json")))
        .isEqualTo(Samples.command(CommandAction.DISMISS));
    assertThat(CommandErrorCodec.decode(bytes("0.1.0/command-error.json")))
        .isEqualTo(Samples.commandError());
    assertThat(DeadLetterCodec.decode(bytes("0.1.0/dead-letter.json")))
        .isEqualTo(Samples.deadLetter());
    assertThat(PersonCodec.decode(bytes("0.1.0/person.json"))).isEqualTo(Samples.person());
  }

  /** Until 0.2.0 is released, what is written now is what 0.1.0 wrote. */
  @Test
  void writesWhatItsReleaseWrote() throws IOException {
    List<byte[]> activities = lines("0.1.0/activities.jsonl").toList();

    assertThat(ActivityCodec.encode(Samples.activity())).isEqualTo(activities.get(0));
    assertThat(ActivityCodec.encode((Tick) ActivityCodec.decode(activities.get(3))))
        .isEqualTo(activities.get(3));
    assertThat(written(FeedItemCodec.encode(Samples.feedItem(false))))
        .isEqualTo(bytes("0.1.0/feed-item.json"));
    assertThat(written(FeedItemCodec.encode(Samples.feedItem(true))))
        .isEqualTo(bytes("0.1.0/feed-item-tombstone.json"));
    assertThat(written(TopicCodec.encode(Samples.topic(false))))
        .isEqualTo(bytes("0.1.0/topic.json"));
    assertThat(written(TopicCodec.encode(Samples.topic(true))))
        .isEqualTo(bytes("0.1.0/topic-tombstone.json"));
    assertThat(written(TopicTransitionCodec.encode(Samples.transition())))
        .isEqualTo(bytes("0.1.0/topic-transition.json"));
    assertThat(written(TrendingCodec.encode(Samples.trending(false))))
        .isEqualTo(bytes("0.1.0/trending.json"));
    assertThat(written(GapCodec.encode(Samples.gap(false)))).isEqualTo(bytes("0.1.0/gap.json"));
    assertThat(written(GapCodec.encode(Samples.gap(true))))
        .isEqualTo(bytes("0.1.0/gap-tombstone.json"));
    assertThat(written(GapTransitionCodec.encode(Samples.gapTransition(false))))
        .isEqualTo(bytes("0.1.0/gap-transition.json"));
    assertThat(written(GapTransitionCodec.encode(Samples.gapTransition(true))))
        .isEqualTo(bytes("0.1.0/gap-transition-tombstone.json"));
    assertThat(written(ExpertiseCodec.encode(Samples.expertise(false))))
        .isEqualTo(bytes("0.1.0/expertise.json"));
    assertThat(written(CommandCodec.encode(Samples.command(CommandAction.DISMISS))))
        .isEqualTo(bytes("0.1.0/command.json"));
    assertThat(written(CommandErrorCodec.encode(Samples.commandError())))
        .isEqualTo(bytes("0.1.0/command-error.json"));
    assertThat(written(DeadLetterCodec.encode(Samples.deadLetter())))
        .isEqualTo(bytes("0.1.0/dead-letter.json"));
    assertThat(written(PersonCodec.encode(Samples.person()))).isEqualTo(bytes("0.1.0/person.json"));
  }

  private static Activity bare(String id, String time, Verb verb, Map<String, String> attributes) {
    return new Activity(
        id,
        "/zulip/acme",
        Instant.parse(time),
        id,
        "p:1",
        ActorType.PERSON,
        verb,
        id,
        null,
        null,
        null,
        null,
        List.of(),
        Visibility.PRIVATE,
        null,
        null,
        List.of(),
        List.of(),
        null,
        0,
        null,
        attributes);
  }

  private static byte[] written(byte[] json) {
    return (new String(json, UTF_8) + '\n').getBytes(UTF_8);
  }

  private static Stream<byte[]> lines(String file) throws IOException {
    return new String(bytes(file), UTF_8).lines().map(line -> line.getBytes(UTF_8));
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + file)) {
      return in.readAllBytes();
    }
  }
}

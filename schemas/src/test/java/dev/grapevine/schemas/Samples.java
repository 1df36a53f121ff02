package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of each record with every component set. */
final class Samples {
  static final Instant TIME = Instant.parse("2026-03-02T09:14:05Z");

  private Samples() {}

  static Activity activity() {
    return Activity.builder()
        .id("9")
        .source("/zulip/acme")
        .time(TIME)
        .partitionKey("thread/42")
        .actor("p:7f3a")
        .actorType(ActorType.BOT)
        .verb(Verb.ASKED)
        .object("msg/9")
        .objectType("message")
        .thread("thread/42")
        .inReplyTo("msg/8")
        .channel("payments")
        .audience(List.of("team/pay"))
        .visibility(Visibility.TEAM)
        .title("Keys")
        .text("How do I rotate the signing key?")
        .tags(List.of("keys", "security"))
        .artifacts(List.of("docs/keys.md"))
        .url("https://chat.example/9")
        .version(3)
        .results(0)
        .attributes(Map.of("client", "web", "unread", "7"))
        .build();
  }

  static Tick tick() {
    return new Tick("/replay", TIME);
  }

  static FeedItem feedItem(boolean tombstone) {
    return new FeedItem(
        "f-1",
        "team/pay",
        Visibility.TEAM,
        Verb.REVIEWED,
        List.of("p:1", "p:2"),
        2,
        "doc/1",
        "document",
        "thread/42",
        "msg/8",
        "payments",
        List.of("team/pay"),
        "Keys",
        "Rotate them every quarter",
        List.of("keys"),
        List.of("docs/keys.md"),
        "https://wiki.example/keys",
        List.of("9", "10"),
        Instant.parse("2026-03-02T09:00:00Z"),
        TIME,
        true,
        123.25,
        tombstone,
        1024);
  }

  static Topic topic(boolean tombstone) {
    return new Topic(
        "t-1",
        "team/pay",
        Visibility.TEAM,
        2,
        "signing key",
        List.of("signing key", "rotate"),
        TopicState.TRENDING,
        Instant.parse("2026-03-02T08:00:00Z"),
        Instant.parse("2026-03-02T09:00:00Z"),
        TIME,
        1.75,
        4.5,
        0.25,
        86_400,
        6,
        List.of(0, 1, 6),
        Instant.parse("2026-03-03T00:00:00Z"),
        List.of(
            new TopicEvidence(
                "9",
                "/zulip/acme",
                "p:7f3a",
                "thread/42",
                "payments",
                TIME,
                "Keys",
                "How do I rotate the signing key?",
                "https://chat.example/9")),
        List.of("t-2"),
        List.of("docs/keys.md"),
        List.of("https://wiki.example/keys"),
        List.of("payments"),
        List.of(
            new TopicChange(1, TopicState.CLOSED, Instant.parse("2026-01-07T00:00:00Z")),
            new TopicChange(2, TopicState.EMERGING, Instant.parse("2026-03-02T08:00:00Z"))),
        321.5,
        tombstone,
        2048);
  }

  static TopicTransition transition() {
    return new TopicTransition(
        "t-1",
        2,
        "team/pay",
        Visibility.TEAM,
        "signing key",
        List.of("signing key", "rotate"),
        TopicState.EMERGING,
        TIME,
        Instant.parse("2026-03-02T09:00:00Z"),
        1.75,
        4.5,
        0.25,
        86_400,
        6,
        List.of("9", "10"),
        false,
        2048);
  }

  static Trending trending(boolean tombstone) {
    return new Trending(
        "trending/team/pay",
        "team/pay",
        Visibility.TEAM,
        TIME,
        List.of(
            new TrendingEntry(
                "signing key",
                List.of("signing key", "rotate"),
                6,
                4.5,
                0.25,
                1.75,
                "t-1",
                TopicState.TRENDING),
            new TrendingEntry("cake", List.of("cake"), 3, 3, 1.5, -0.5, null, null)),
        tombstone,
        2048);
  }

  static Person person() {
    return new Person("p:7f3a", "Ana Lovelace", ActorType.BOT, List.of("team/pay", "team/ops"));
  }

  static DeadLetter deadLetter() {
    return new DeadLetter(
        "raw.plain",
        3,
        17,
        "intake",
        DeadLetter.Reason.INVALID,
        "$.actor: missing",
        TIME,
        "{\"id\":\"1\"}",
        "utf-8",
        10);
  }
}

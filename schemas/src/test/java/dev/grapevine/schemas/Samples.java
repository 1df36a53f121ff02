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

  static TopicEvidence evidence(String id, String actor) {
    return new TopicEvidence(
        id,
        "/zulip/acme",
        actor,
        "thread/42",
        "payments",
        TIME,
        "Keys",
        "How do I rotate the signing key?",
        "https://chat.example/" + id);
  }

  static Gap gap(boolean tombstone) {
    return new Gap(
        "g-1",
        "unanswered-question",
        "team/pay",
        Visibility.TEAM,
        "thread/42",
        1,
        "Keys",
        GapState.SNOOZED,
        GapSeverity.MEDIUM,
        Map.of("waited", 86_400.0, "risk", 0.25),
        "Nobody has answered for 24 hours, and 90 % of questions are answered within 12.",
        "somebody other than who asked answers",
        List.of(evidence("9", "p:7f3a")),
        List.of(new Expert("p:1", List.of(evidence("7", "p:1")))),
        List.of("tag:keys", "channel:payments"),
        "payments",
        Instant.parse("2026-03-03T09:14:05Z"),
        Instant.parse("2026-03-03T10:00:00Z"),
        Instant.parse("2026-03-04T09:14:05Z"),
        "p:2",
        Instant.parse("2026-03-05T08:00:00Z"),
        "after the release",
        null,
        3,
        20514.5,
        tombstone,
        2048);
  }

  static GapTransition gapTransition(boolean tombstone) {
    return new GapTransition(
        "g-1",
        2,
        "unanswered-question",
        1,
        "team/pay",
        Visibility.TEAM,
        "thread/42",
        "Keys",
        GapState.DISMISSED,
        GapState.OPEN,
        GapSeverity.LOW,
        TIME,
        Instant.parse("2026-03-02T09:00:00Z"),
        Instant.parse("2026-03-03T09:00:00Z"),
        "p:2",
        "p:3",
        "asked in person",
        Map.of("waited", 3_600.0),
        "Nobody has answered for 1 hour.",
        List.of("9"),
        tombstone,
        2048);
  }

  static ExpertiseDocument expertise(boolean tombstone) {
    return new ExpertiseDocument(
        "e-1",
        "org",
        Visibility.ORG,
        "tag:keys",
        "tag",
        "keys",
        List.of(new Expert("p:1", List.of(evidence("7", "p:1")))),
        3,
        25,
        41.5,
        0.75,
        1.5,
        1,
        1.25,
        TIME,
        tombstone,
        2048);
  }

  static Command command(CommandAction action) {
    return new Command(
        "c-1",
        "g-1",
        "p:3",
        TIME,
        action,
        2,
        "p:2",
        Instant.parse("2026-03-05T08:00:00Z"),
        "asked in person");
  }

  static CommandError commandError() {
    return new CommandError(
        "c-1",
        "g-1",
        "p:3",
        TIME,
        CommandError.Reason.STALE,
        "the gap has gone on to 3 since 2; look at it again",
        GapState.RESOLVED,
        3);
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

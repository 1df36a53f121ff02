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

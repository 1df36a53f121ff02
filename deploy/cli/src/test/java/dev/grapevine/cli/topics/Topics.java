package dev.grapevine.cli.topics;

import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/** Makes topics for tests. */
final class Topics {
  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final String id;
  private String name;
  private TopicState state = TopicState.TRENDING;
  private String scope = "org";
  private int episode = 1;
  private int people = 6;
  private double rank = 1;
  private List<Integer> sparkline = List.of(0, 1, 6);
  private List<TopicEvidence> evidence = List.of();
  private List<String> related = List.of();
  private boolean tombstone;
  private long version = 1;

  private Topics(String id) {
    this.id = id;
    this.name = id;
  }

  static Topics topic(String id) {
    return new Topics(id);
  }

  Topics name(String newName) {
    name = newName;
    return this;
  }

  Topics state(TopicState newState) {
    state = newState;
    return this;
  }

  Topics scope(String newScope) {
    scope = newScope;
    return this;
  }

  Topics episode(int newEpisode) {
    episode = newEpisode;
    return this;
  }

  Topics people(int newPeople) {
    people = newPeople;
    return this;
  }

  Topics rank(double newRank) {
    rank = newRank;
    return this;
  }

  Topics sparkline(Integer... numbers) {
    sparkline = List.of(numbers);
    return this;
  }

  Topics evidence(TopicEvidence... newEvidence) {
    evidence = List.of(newEvidence);
    return this;
  }

  Topics related(String... ids) {
    related = List.of(ids);
    return this;
  }

  Topics tombstone() {
    tombstone = true;
    return this;
  }

  Topics version(long newVersion) {
    version = newVersion;
    return this;
  }

  /** What was said in a thread at nine. */
  static TopicEvidence said(String id, String actor, String thread, String title, String text) {
    return new TopicEvidence(id, "/chat", actor, thread, "payments", NINE, title, text, null);
  }

  Topic build() {
    return new Topic(
        id,
        scope,
        scope.equals("org") ? Visibility.ORG : Visibility.TEAM,
        episode,
        name,
        List.of(name),
        state,
        NINE.minusSeconds(3600),
        state == TopicState.EMERGING ? NINE.minusSeconds(3600) : NINE,
        NINE.plusSeconds(60),
        1.75,
        4.5,
        0.25,
        86_400,
        people,
        sparkline,
        Instant.parse("2026-03-03T00:00:00Z"),
        evidence,
        related,
        List.of("docs/keys.md"),
        List.of("https://wiki.example/keys"),
        List.of("payments"),
        List.of(),
        rank,
        tombstone,
        version);
  }
}
